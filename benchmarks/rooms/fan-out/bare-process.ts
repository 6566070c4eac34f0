/** The baseline of `fan-out`, in a process of its own. */
import { startBareBroadcast } from "../../../apps/relay/test/support/bare-broadcast.ts";

const { url } = await startBareBroadcast();
process.stdout.write(`${url}\n`);
