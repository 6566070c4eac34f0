// The door of every command. Kept to the JavaScript of 2009 so that any Node ever shipped can read it and
// say the one sentence below instead of a syntax error.
"use strict";

var oldestMajor = 20;
var version = process.versions.node;

if (parseInt(version, 10) < oldestMajor) {
  var sentence = "Parley needs Node " + oldestMajor + " or newer with npm, and this is Node " + version;
  console.error(sentence + ": install a current Node (https://nodejs.org) and run the same command again.");
  process.exit(1);
} else {
  require("./load.cjs")(process.argv[2], process.argv.slice(3));
}
