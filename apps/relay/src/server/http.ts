import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { RelayStore } from "@parley/log";
import { isFromThisMachine, readOperatorView } from "./operator-view.ts";
import { securityHeaders } from "./security-headers.ts";
import { RELAY_PATH } from "./sockets.ts";
import { createStaticFiles } from "./static-files.ts";

export interface HttpSurroundings {
  readonly store: RelayStore;
  readonly webRoot: string | null;
  readonly remoteRelay: string | null;
  readonly isTls: boolean;
  readonly operatorView: boolean;
  readonly isHealthy: () => boolean;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | null;
}

const text = (status: number, body: string): Answer => ({
  status,
  headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  body: `${body}\n`,
});
const json = (body: object): Answer => ({
  status: 200,
  headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" },
  body: JSON.stringify(body),
});

/** Everything that is not a device's connection: the web build, and a few answers about this server. */
export const createHttpListener = (surroundings: HttpSurroundings): RequestListener => {
  const always = securityHeaders(surroundings);
  const answerTo = createAnswers(surroundings);
  return (request, response) => {
    answerTo(request).then(
      (answer) => send(request, response, always, answer),
      () => send(request, response, always, text(500, "This server cannot answer now.")),
    );
  };
};

const send = (
  request: IncomingMessage,
  response: ServerResponse,
  always: Readonly<Record<string, string>>,
  { status, headers = {}, body = null }: Answer,
): void => {
  const length = body === null ? 0 : Buffer.byteLength(body);
  response.writeHead(status, {
    ...always,
    ...headers,
    ...(status === 304 ? {} : { "Content-Length": length }),
  });
  response.end(request.method === "HEAD" || body === null ? undefined : body);
};

const createAnswers = (surroundings: HttpSurroundings): ((request: IncomingMessage) => Promise<Answer>) => {
  const { store, webRoot, remoteRelay, operatorView, isHealthy } = surroundings;
  const readStatic = webRoot === null ? null : createStaticFiles(webRoot);
  const operatorAnswer = async (request: IncomingMessage, query: URLSearchParams): Promise<Answer> => {
    if (!operatorView || !isFromThisMachine(request)) return text(404, "Nothing is here.");
    const view = await readOperatorView(store, query);
    return view === null ? text(400, "Name a room by its 64 hexadecimal digits.") : json(view);
  };
  const staticAnswer = async (request: IncomingMessage, pathname: string): Promise<Answer> => {
    if (readStatic === null) return text(404, "Only the relay is served here.");
    const file = await readStatic(pathname, request.headers["if-none-match"]);
    return file.status === 404 ? text(404, "Nothing is here.") : file;
  };
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return text(405, "Only GET is answered here.");
    const url = URL.parse(request.url ?? "/", "http://relay");
    if (url === null) return text(400, "This address cannot be read.");
    switch (url.pathname) {
      case "/health":
        return isHealthy() ? text(200, "ok") : text(503, "stopping");
      case "/relay.json":
        return json({
          version: 1,
          relay: remoteRelay ?? RELAY_PATH,
          isRemote: remoteRelay !== null,
          operatorView,
        });
      case RELAY_PATH:
        return text(426, "Devices connect here by WebSocket.");
      case "/operator/rows":
        return operatorAnswer(request, url.searchParams);
    }
    return staticAnswer(request, url.pathname);
  };
};
