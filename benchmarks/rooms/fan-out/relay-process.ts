/** The relay that `fan-out` measures, over a database on disk, in a process of its own. */
import { startRelayServer } from "../../../apps/relay/src/index.ts";
import { openSqliteStore } from "../../../packages/log/src/sqlite.ts";

const [file = ""] = process.argv.slice(2);
const opened = await openSqliteStore({ file });
if (!opened.ok) throw new Error(opened.error);
const limits = { maxConnectionsPerAddress: 4_000 }; // all of them come from this machine
const { url } = await startRelayServer({ host: "127.0.0.1", port: 0, store: opened.value, limits });
process.stdout.write(`${url}\n`);
