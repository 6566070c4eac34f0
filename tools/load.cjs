// Stands apart from enter.cjs because an old Node cannot even read a file that has `import()` in it.
"use strict";

/** @type {Readonly<Record<string, string>>} */
const files = { start: "./start.mjs", test: "./test.mjs" };

/**
 * @param {string | undefined} command
 * @param {readonly string[]} args
 */
module.exports = (command, args) =>
  import(files[String(command)] || "./task.mjs")
    .then((module) => module.main(args, command))
    .catch((error) => {
      console.error(error?.isSentence ? error.message : error);
      process.exitCode = 1;
    });
