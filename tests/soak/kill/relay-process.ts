/** A relay over a database, in a process of its own that a test may kill at any moment. */
import { startRelayServer } from "../../../apps/relay/src/index.ts";
import { openSqliteStore } from "../../../packages/log/src/sqlite.ts";

const [file = ""] = process.argv.slice(2);
const opened = await openSqliteStore({ file });
if (!opened.ok) throw new Error(opened.error);
const { url } = await startRelayServer({ host: "127.0.0.1", port: 0, store: opened.value });
process.stdout.write(`${url}\n`);
