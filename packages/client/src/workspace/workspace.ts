import { headWords, safetyWords } from "@parley/crypto";
import { err, ok } from "@parley/kernel";
import type { Workspace } from "../api.ts";
import { LIMITS } from "../limits.ts";
import { adopt, collectFrom, presentCopies, previewCollect, previewCopies } from "./copies.ts";
import type { Core } from "./core.ts";
import { keepHouse } from "./housekeeping.ts";
import { inspectInvitation } from "./invitation-link.ts";
import {
  confirmInvitation,
  invite,
  onInvitationMail,
  revokeInvitation,
  watchInvitations,
} from "./invitations.ts";
import { acceptInvitation, onJoinMail, pursueJoins } from "./joining.ts";
import { changePassphraseOf, makeRecoveryFile } from "./keys.ts";
import { addParty, openMediation, openRoom } from "./mediations.ts";
import { admit, readArchive, removeDevices, restartHistory, secondAdmission } from "./members.ts";
import { operatorRows } from "./operator.ts";
import { createOutgoingCheck, type OutgoingCheck } from "./outgoing.ts";
import { importIssues, present, previewPresenting } from "./presenting.ts";
import { exportSigned, exportTranscript } from "./proofs.ts";
import { discard, flushQueue } from "./queue.ts";
import { createReceipts, type Receipts } from "./receipts.ts";
import { changeAuthority, relabelParty } from "./reshow.ts";
import { resumeRooms } from "./resume.ts";
import { mediationOf } from "./rooms-of.ts";
import { searchRooms } from "./search.ts";
import { createViews } from "./views.ts";
import { act, convey, say, sayNow } from "./words.ts";

/** Joins the parts of a workspace into the one object that screens use, and connects. */
export const assembleWorkspace = (core: Core, appUrl: string): Workspace => {
  const check = createOutgoingCheck(core);
  const snapshot = createViews(core);
  const receipts = createReceipts(core);
  attend(core, check, receipts);
  core.link.start();
  return {
    device: core.device.device,
    subscribe: (listener) => core.observe(listener),
    snapshot,

    openMediation: (wish) => openMediation(core, wish),
    addParty: (mediation, party, reason) => addParty(core, check, mediation, party, reason),
    relabelParty: (mediation, party, reason) => relabelParty(core, check, mediation, party, reason),
    changeAuthority: (mediation, person, authority) => changeAuthority(core, mediation, person, authority),
    invite: (wish) => invite(core, check, appUrl, wish),
    inspectInvitation: (link) => inspectInvitation(link, core.relayNow()),
    acceptInvitation: (link, myName) => acceptInvitation(core, link, myName),
    confirmInvitation: (invitation) => confirmInvitation(core, invitation),
    revokeInvitation: (invitation) => revokeInvitation(core, invitation),

    openRoom: (wish) => openRoom(core, wish),
    admit: (room, person) => admit(core, room, person),
    secondAdmission: (room, proposal) => secondAdmission(core, room, proposal),
    removeDevices: (room, devices) => removeDevices(core, room, devices),
    restartHistory: (room) => restartHistory(core, room),
    readArchive: (room) => readArchive(core, room),
    fetchAgain: async (room) => {
      const replica = core.rooms.get(room);
      if (replica === undefined) return err({ type: "UnknownRoom" });
      if (core.connection.status !== "online") return err({ type: "Offline" });
      await replica.fetchAgain();
      // A relay that still shows another past is told apart at once, not when something new comes.
      await resumeRooms(core);
      await replica.settled();
      const { trouble } = replica;
      return trouble === null ? ok(null) : err({ type: "RoomNotReadable", trouble });
    },

    say: (room, words, readers) => say(core, check, room, words, readers),
    act: (room, intended, reason) => act(core, check, room, [intended], reason),
    actAll: (room, intended, reason) => act(core, check, room, intended, reason),
    convey: (wish) => convey(core, check, wish),
    present: (wish) => present(core, check, wish),
    previewPresenting: (wish) => previewPresenting(core, check, wish),
    presentCopies: (wish) => presentCopies(core, check, wish),
    previewCopies: (wish) => previewCopies(core, check, wish),
    collect: (wish) => collectFrom(core, wish),
    previewCollect: (wish) => previewCollect(core, wish),
    adopt: (wish) => adopt(core, wish),
    importIssues: (delegation, from) => importIssues(core, delegation, from),
    checkWords: (destination, words, carried) => check.check(destination, words, carried),
    discardQueued: (id) => void discard(core, id),

    draftOf: (place) => core.drafts.of(place),
    keepDraft: (place, text) => core.drafts.keep(place, text),
    markRead: receipts.markRead,
    search: (query, limit = LIMITS.maxSearchHits) => searchRooms(shownStates(core), query, limit),

    safetyWords: (device) => safetyWords(core.device.device, device),
    headWords: (room) => {
      const head = core.rooms.get(room)?.head;
      return head === null || head === undefined ? [] : headWords(room, head.hash);
    },
    exportTranscript: async (room, labels) => exportTranscript(core, room, labels),
    exportSigned: (room, entries) => exportSigned(core, room, entries),
    operatorRows: (room) => operatorRows(core, room),

    changePassphrase: (from, to) => changePassphraseOf(core, from, to),
    makeRecoveryFile: () => makeRecoveryFile(core),
    lock: () => core.lock(),
  };
};

/** What happens by itself: rooms are followed, mail is answered, queued words are said, trouble is told. */
const attend = (core: Core, check: OutgoingCheck, receipts: Receipts): void => {
  const house = keepHouse(core);
  core.listen({
    onWelcome: () => {
      void resumeRooms(core).then(async () => {
        watchInvitations(core);
        pursueJoins(core);
        await flushQueue(core, (saying) => sayNow(core, check, saying));
        house.onWelcome();
        receipts.onWelcome();
      });
    },
    onMail: ({ ticket, message }) => {
      if (!onInvitationMail(core, ticket, message)) onJoinMail(core, ticket, message);
    },
    onRoom: (replica) => {
      const { room, trouble } = replica;
      const isExpected = core.record.joins.some(({ rooms }) => rooms.includes(room));
      if (trouble === null) core.dropAlarm(`room ${room}`);
      else if (isExpected || mediationOf(core, room) !== null) core.raise({ type: "room", room, trouble });
      house.onRoom(replica);
    },
  });
};

const shownStates = (core: Core) =>
  [...core.rooms.values()]
    .filter(({ room }) => mediationOf(core, room) !== null)
    .map(({ fold }) => fold.state);
