/** A relay in a process of its own, so that it can be killed: `node relay-process.ts FOLDER PORT WEB_ROOT`. */
import { join } from "node:path";
import { openSqliteStore } from "@parley/log/sqlite";
import { startRelayServer } from "@parley/relay";

const [, , folder = "", port = "0", webRoot = ""] = process.argv;
const store = await openSqliteStore({ file: join(folder, "relay.sqlite") });
if (!store.ok) throw new Error(`The store could not be opened: ${store.error}`);
const { url } = await startRelayServer({
  host: "127.0.0.1",
  port: Number(port),
  store: store.value,
  webRoot,
  operatorView: true,
});
process.stdout.write(`${url}\n`);
