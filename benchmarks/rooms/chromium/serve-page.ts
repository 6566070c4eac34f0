import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build, type InlineConfig } from "vite";
import { root } from "../../../tools/setup/files.mjs";

export interface ServedPage {
  readonly url: string;
  readonly close: () => void;
}

/** Contents by name, as they stand below the address. */
export type Files = Readonly<Record<string, Uint8Array | string>>;

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
};

/** Serves files on a secure origin of this machine. */
export const serveFiles = async (files: Files): Promise<ServedPage> => {
  const server = createServer(({ url = "/" }, response) => {
    const name = url === "/" ? "index.html" : url.slice(1);
    const body = files[name];
    const type = TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    response.writeHead(body === undefined ? 404 : 200, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** A page that runs one script, made as the web workspace's build would make it: same target, minified. */
export const buildPage = async (name: string, entry: string): Promise<Files> => ({
  [`${name}.html`]: `<!doctype html><meta charset="utf-8"><script type="module" src="${name}.js"></script>`,
  ...(await built({
    configFile: false,
    base: "./",
    build: {
      target: "es2024",
      rolldownOptions: {
        input: { [name]: entry },
        external: ["crypto"],
        output: { codeSplitting: false, entryFileNames: "[name].js" },
      },
    },
  })),
});

/** The web workspace as it is shipped. */
export const buildWorkspace = (): Promise<Files> =>
  built({
    root: join(root, "apps/web"),
    configFile: join(root, "apps/web/vite.config.ts"),
    build: {},
  });

/** Builds without writing anything to disk. */
const built = async (config: InlineConfig): Promise<Files> => {
  const all = await build({ ...config, logLevel: "warn", build: { ...config.build, write: false } });
  const one = Array.isArray(all) ? all[0] : all;
  if (one === undefined || !("output" in one)) throw new Error("nothing was built");
  return Object.fromEntries(
    one.output.map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source]),
  );
};
