import type { ClientMessage } from "@parley/protocol";
import { append } from "./append.ts";
import type { Core, Session } from "./core.ts";
import { closeMailbox, openMailbox, postMail, watchMailbox } from "./mailboxes.ts";
import { endSubscription, subscribe } from "./subscriptions.ts";

/** What a device may ask for once it has said who it is. */
export type Request = Exclude<ClientMessage, { readonly type: "authenticate" }>;

/** Does what was asked and answers it. Rejects only where the storage has failed. */
export const handleRequest = async (core: Core, session: Session, message: Request): Promise<void> => {
  switch (message.type) {
    case "subscribe":
      return subscribe(core, session, message.request, message.room, message.from);
    case "unsubscribe":
      endSubscription(session.subscriptions.get(message.room));
      return;
    case "append":
      return append(core, session, message.request, message.appends);
    case "listRooms":
      return listRooms(core, session, message.request);
    case "openMailbox":
      return openMailbox(core, session, message.request, message.ticket, message.expiresAt);
    case "postMail":
      return postMail(core, session, message.request, message.ticket, message.message);
    case "watchMailbox":
      return watchMailbox(core, session, message.request, message.ticket, message.from);
    case "closeMailbox":
      return closeMailbox(core, session, message.request, message.ticket);
    case "ping":
      session.send({ type: "done", request: message.request });
      return;
  }
};

const listRooms = async (core: Core, session: Session, request: number): Promise<void> => {
  const rooms = await core.store.roomsOf(session.device, core.limits.maxRoomsPerDevice);
  session.send({ type: "rooms", request, rooms });
};
