/** Somebody who sits between a person and the relay: hears every frame, and may alter those to one browser. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { encodeRelayMessage, parseRelayMessage } from "@parley/protocol";

export interface Front {
  readonly url: string;
  /** From now on alters the last byte of each entry that goes to browsers whose user agent contains this; null: nobody. */
  readonly tamperWith: (userAgent: string | null) => void;
  /** Ends every connection at once, as a broken line does. */
  readonly cut: () => void;
  /** How many entries have passed from the relay to such a browser. */
  readonly entriesTo: (userAgent: string) => number;
  readonly close: () => Promise<void>;
}

/** Stands in front of a relay that listens on loopback. */
export const openFront = async (relayUrl: string): Promise<Front> => {
  const relayPort = Number(new URL(relayUrl).port);
  const lines = new Set<Socket>();
  const passed: { readonly userAgent: string; readonly entries: number }[] = [];
  let victim: string | null = null;
  const server = createServer((browser) => {
    const relay = connect(relayPort, "127.0.0.1");
    lines.add(browser);
    const end = (): void => {
      lines.delete(browser);
      browser.destroy();
      relay.destroy();
    };
    for (const side of [browser, relay]) side.on("error", end).on("close", end);
    browser.once("data", (first) => {
      const head = first.toString("latin1");
      const userAgent = /^user-agent: (.*)$/im.exec(head)?.[1] ?? "";
      relay.write(first);
      browser.pipe(relay);
      if (!/^upgrade: websocket/im.test(head)) relay.pipe(browser);
      else
        passFrames(relay, browser, (frame) => {
          const isVictim = victim !== null && userAgent.includes(victim);
          passed.push({ userAgent, entries: entriesIn(frame).length });
          return isVictim ? flipped(frame) : frame;
        });
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // Listening on a port, so the address is no path.
  const { port } = server.address() as AddressInfo;
  const cut = (): void => {
    for (const line of lines) line.destroy();
  };
  return {
    url: `http://127.0.0.1:${port}/`,
    tamperWith: (userAgent) => {
      victim = userAgent;
    },
    cut,
    entriesTo: (wanted) =>
      passed
        .filter(({ userAgent }) => userAgent.includes(wanted))
        .reduce((sum, { entries }) => sum + entries, 0),
    close: async () => {
      cut();
      server.close();
    },
  };
};

const entriesIn = (frame: Buffer): readonly unknown[] => {
  const message = parseRelayMessage(new Uint8Array(frame));
  return message.ok && message.value.type === "entries" ? message.value.entries : [];
};

/** The last byte of each entry belongs to its sealed body; of what is no page of entries, nothing is touched. */
const flipped = (frame: Buffer): Buffer => {
  const message = parseRelayMessage(new Uint8Array(frame));
  if (!message.ok || message.value.type !== "entries") return frame;
  const entries = message.value.entries.map((entry) => {
    const copy = entry.slice();
    copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
    return copy;
  });
  return Buffer.from(encodeRelayMessage({ ...message.value, entries }));
};

const HEAD_END = Buffer.from("\r\n\r\n");
const BINARY = 0x82;
const PING_OR_CLOSE_MAX = 125;

/** Passes the answer to the upgrade, then each whole frame of the relay (unmasked, never fragmented), maybe altered. */
const passFrames = (from: Socket, to: Socket, alter: (payload: Buffer) => Buffer): void => {
  let rest = Buffer.alloc(0);
  let isUpgraded = false;
  from.on("data", (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    if (!isUpgraded) {
      const end = rest.indexOf(HEAD_END);
      if (end < 0) return;
      isUpgraded = true;
      to.write(rest.subarray(0, end + HEAD_END.length));
      rest = rest.subarray(end + HEAD_END.length);
    }
    for (let size = frameSize(rest); size !== null && rest.length >= size.whole; size = frameSize(rest)) {
      const payload = rest.subarray(size.header, size.whole);
      to.write(rest.subarray(0, size.header));
      // Alteration keeps the length, so the frame's own header holds.
      to.write(rest[0] === BINARY ? alter(payload) : payload);
      rest = rest.subarray(size.whole);
    }
  });
};

const frameSize = (bytes: Buffer): { readonly header: number; readonly whole: number } | null => {
  const short = bytes.length < 2 ? null : bytes.readUInt8(1);
  if (short === null) return null;
  if (short <= PING_OR_CLOSE_MAX) return { header: 2, whole: 2 + short };
  if (short === 126) return bytes.length < 4 ? null : { header: 4, whole: 4 + bytes.readUInt16BE(2) };
  return bytes.length < 10 ? null : { header: 10, whole: 10 + Number(bytes.readBigUInt64BE(2)) };
};
