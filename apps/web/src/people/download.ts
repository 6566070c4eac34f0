/** Hands the person a file; it leaves Parley with this. */
export const download = (name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void => {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/** A title as a file's name: letters and digits of any script, the rest as hyphens. */
export const fileNameOf = (title: string, extension: string): string => {
  const name = title.replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, "");
  return `${name === "" ? "parley" : name}.${extension}`;
};
