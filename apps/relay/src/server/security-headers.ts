/**
 * What a browser may do with a page from here: run this host's scripts and the WebAssembly that derives keys from
 * passphrases, talk to this host and to the relay, and nothing else. Styles may stand in the page, because the component
 * library writes a few; with nowhere else to load from, they have nowhere to tell.
 */
export const securityHeaders = (options: {
  readonly remoteRelay: string | null;
  readonly isTls: boolean;
}): Readonly<Record<string, string>> => {
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${["'self'", ...relayOrigins(options.remoteRelay)].join(" ")}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return {
    "Content-Security-Policy": policy,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), geolocation=(), microphone=(), payment=(), usb=()",
    ...(options.isTls ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
};

/** A relay elsewhere is named with its origin, as the two protocols that lead to it. */
const relayOrigins = (remoteRelay: string | null): readonly string[] => {
  if (remoteRelay === null) return [];
  const { protocol, host } = new URL(remoteRelay);
  return protocol === "https:" || protocol === "wss:"
    ? [`https://${host}`, `wss://${host}`]
    : [`http://${host}`, `ws://${host}`];
};
