/** The caps of a workspace; each queue, batch, message and retry has one. Units stand last in the names. */
export const LIMITS = {
  /** How often an act is decided again after somebody was quicker. */
  maxLostRaces: 12,
  /** Acts of one room that go together; one append of the protocol takes no more. */
  maxActsAtOnce: 60,
  /** Acts that are decided and sealed before whoever else waits for the thread has it: a page that draws and answers. */
  actsPerSlice: 12,
  /** Acts with a copy that one append carries; the team's account of them goes with it. */
  maxActsCarried: 40,
  /** Words that wait for the connection. */
  maxQueuedWords: 256,
  /** Entries in one stored page. */
  entriesPerPage: 256,
  /** Invitations that this device keeps track of. */
  maxInvitations: 256,
  maxJoins: 64,
  /** A passphrase shorter than this is refused. */
  minPassphraseLength: 10,
  /** Drafts kept at one time, and the length of one: the longest report that may be pasted, and its heading. */
  maxDrafts: 512,
  maxDraftLength: 2_000_000,
  maxSearchHits: 50,
  /** How long an excerpt around a match is, in UTF-16 units. */
  excerptLength: 160,
  /** A clock that is farther than this from the relay's is told to the person. */
  clockToleranceMs: 5 * 60_000,
  /** How long an answer of the relay is waited for. */
  answerTimeoutMs: 20_000,
  catchUpTimeoutMs: 10 * 60_000,
  pingEveryMs: 30_000,
  firstRetryMs: 500,
  lastRetryMs: 30_000,
  /** How long a long room's newest entries have the screen to themselves before the rest of it is read. */
  wholeRoomDelayMs: 150,
  /** How long somebody who reads has stopped before a room is told how far they have read. */
  receiptDelayMs: 2_000,
  /** How long drafts may wait before they are stored. */
  draftDelayMs: 300,
} as const;
