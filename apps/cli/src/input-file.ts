import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { safeLine } from "./safe-text.ts";
import { CommandFailure, EXIT } from "./terminal.ts";

/**
 * A file's bytes, or what comes out of a pipe; one that is missing, locked or too large is refused in a sentence that
 * names the limit and what to do about it.
 */
export const readInput = async (
  path: string,
  maxBytes: number,
  instead = "divide it",
): Promise<Uint8Array<ArrayBuffer>> => {
  const name = safeLine(path);
  const refuseSize = (bytes: number): CommandFailure =>
    new CommandFailure(
      `${name} has ${inMegabytes(bytes)} MB, and files up to ${inMegabytes(maxBytes)} MB are read: ${instead}.`,
      EXIT.badInput,
    );
  try {
    const status = await stat(path);
    if (status.isFIFO()) return await readPipe(path, maxBytes, refuseSize);
    if (!status.isFile() && !status.isDirectory())
      throw new CommandFailure(`${name} is neither a file nor a folder.`, EXIT.badInput);
    if (status.size > maxBytes && !status.isDirectory()) throw refuseSize(status.size);
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    if (cause instanceof CommandFailure) throw cause;
    throw new CommandFailure(sayUnreadable(name, cause), EXIT.badInput);
  }
};

/** Nobody knows beforehand how much comes out of a pipe, or whether it ends. */
const readPipe = async (
  path: string,
  maxBytes: number,
  refuseSize: (bytes: number) => CommandFailure,
): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of createReadStream(path) as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > maxBytes) throw refuseSize(bytes);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
};

/** Whether the path names a folder; a path that names nothing is refused. */
export const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new CommandFailure(sayUnreadable(safeLine(path), cause), EXIT.badInput);
  }
};

const MEGABYTE = 1_000_000;

const inMegabytes = (bytes: number): number => Math.ceil(bytes / MEGABYTE);

const sayUnreadable = (name: string, cause: unknown): string => {
  switch (cause instanceof Error && "code" in cause ? cause.code : undefined) {
    case "ENOENT":
    case "ENOTDIR":
      return `There is no file ${name}: check the path.`;
    case "EISDIR":
      return `${name} is a folder: name the file in it.`;
    case "EACCES":
    case "EPERM":
      return `${name} may not be read by this user: check its permissions.`;
  }
  return `${name} cannot be read: check the path and its permissions.`;
};
