const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * With what invitations begin: the address of this page; but nobody else reaches a copy of the client that runs on this
 * machine, so then with that of the relay, which serves a client too. Whoever runs a copy of their own pastes the link
 * there all the same.
 */
export const linksBeginAt = (page: string, relay: string): string => {
  const overHttp = new URL(relay.replace(/^ws/, "http"));
  const isOwnCopy = LOOPBACK.test(new URL(page).hostname) && !LOOPBACK.test(overHttp.hostname);
  return isOwnCopy ? new URL(".", overHttp).href : page;
};
