import { readFile, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { lookup } from "mrmime";

/** A file as it is sent: status 304 where the browser already has it. */
export interface StaticAnswer {
  readonly status: 200 | 304 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

const NOT_FOUND: StaticAnswer = { status: 404, headers: {}, body: null };
/** Names in this folder contain a hash of their content. */
const HASHED_FOLDER = "/assets/";

/**
 * Files of the web build. A path that names no file and looks like none leads to the page itself, which finds its way
 * within the workspace; a missing asset is missing.
 */
export const createStaticFiles = (webRoot: string) => {
  const root = resolve(webRoot);
  return async (pathname: string, ifNoneMatch: string | undefined): Promise<StaticAnswer> => {
    const decoded = decodePath(pathname);
    if (decoded === null) return NOT_FOUND;
    const isPage = extname(decoded) === "";
    return readWithin(root, isPage ? "/index.html" : decoded, ifNoneMatch);
  };
};

/** Null for what no file of the build is called: hidden names, ways upwards, spellings that do not decode. */
const decodePath = (pathname: string): string | null => {
  try {
    const decoded = decodeURIComponent(pathname);
    return decoded.includes("\0") ||
      decoded.includes("\\") ||
      decoded.split("/").some((part) => part.startsWith("."))
      ? null
      : decoded;
  } catch {
    return null;
  }
};

const readWithin = async (
  root: string,
  pathname: string,
  ifNoneMatch: string | undefined,
): Promise<StaticAnswer> => {
  const file = join(root, pathname);
  if (!file.startsWith(root + sep)) return NOT_FOUND;
  try {
    const { size, mtimeMs } = await stat(file);
    const etag = `W/"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
    const headers = {
      "Content-Type": contentType(file),
      "Cache-Control": pathname.startsWith(HASHED_FOLDER)
        ? "public, max-age=31536000, immutable"
        : "no-cache",
      ETag: etag,
    };
    if (ifNoneMatch === etag) return { status: 304, headers, body: null };
    return { status: 200, headers, body: await readFile(file) };
  } catch {
    return NOT_FOUND; // not there, a folder, or gone between the two calls
  }
};

const contentType = (file: string): string => {
  const type = lookup(file) ?? "application/octet-stream";
  return type.startsWith("text/") || type === "application/json" ? `${type}; charset=utf-8` : type;
};
