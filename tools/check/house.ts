/** The picture of the house in ARCHITECTURE.md, as the checks use it: who may import whom. */

/**
 * An arrow means "may import". Everybody may import the kernel. `apps/relay` has no arrow to domain, crypto or
 * client: that absence is the claim that the server cannot read what it stores.
 */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  "packages/kernel": [],
  "packages/domain": ["packages/kernel"],
  "packages/analysis": ["packages/kernel"],
  "packages/reading": ["packages/kernel"],
  "packages/documents": ["packages/kernel"],
  "packages/protocol": ["packages/kernel"],
  "packages/crypto": ["packages/kernel", "packages/protocol"],
  "packages/log": ["packages/kernel", "packages/protocol"],
  "packages/client": ["packages/kernel", "packages/domain", "packages/crypto", "packages/protocol"],
  "apps/relay": ["packages/kernel", "packages/protocol", "packages/log"],
  "apps/web": [
    "packages/kernel",
    "packages/client",
    "packages/domain",
    "packages/analysis",
    "packages/reading",
    "packages/documents",
    "examples",
  ],
  "apps/cli": [
    "packages/kernel",
    "packages/client",
    "packages/domain",
    "packages/analysis",
    "packages/reading",
    "packages/documents",
    "packages/log",
    "apps/relay",
    "examples",
  ],
  examples: [
    "packages/kernel",
    "packages/protocol",
    "packages/client",
    "packages/domain",
    "packages/analysis",
    "packages/reading",
  ],
};

/** What the relay must not reach by any path, however long. */
export const hiddenFromTheRelay = ["packages/domain", "packages/crypto", "packages/client"] as const;

/** No clock, randomness, locale, network, DOM or file system: what they compute depends on their arguments. */
export const purePackages = ["kernel", "domain", "analysis", "reading"] as const;

/** Folders that also run in a browser, where Node's own modules do not exist. */
export const withoutNodeModules = [
  "packages/kernel",
  "packages/domain",
  "packages/analysis",
  "packages/reading",
  "packages/protocol",
  "packages/crypto",
  "apps/web",
] as const;

/** Locale data that a pure package may use all the same, because its task is language. */
export const allowedIntl: Readonly<Record<string, readonly string[]>> = { reading: ["Segmenter"] };

/** Where code lives that the checks read. */
export const codeFolders = ["packages", "apps", "examples", "benchmarks", "tests", "tools"] as const;
