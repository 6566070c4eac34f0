/** What every member's client and every relay agree on; a larger thing is refused before anything is decrypted. */
export const LIMITS = {
  /** A body, sealed or control. Leaves room for a long text in several languages. */
  maxBodyBytes: 262_144,
  /** Members of one room. A wrap for each is written at every change of members. */
  maxMembers: 256,
  maxGroups: 32,
  /** Admissions by one group that wait for a second in one room; the oldest lapses at the next one. */
  maxOpenProposals: 64,
  /** Admissions and removals in one change. */
  maxChangesAtOnce: 64,
  /** Rooms in one all-or-nothing append. */
  maxRoomsPerAppend: 16,
  /** Entries in one all-or-nothing append. */
  maxEntriesPerAppend: 64,
  /** Entries in one page that the relay sends. */
  maxEntriesPerPage: 512,
  /** Bytes in one page that the relay sends (a single entry may exceed it). */
  maxPageBytes: 1_048_576,
  /** One frame of the connection: a full append of large entries. */
  maxFrameBytes: 4_194_304,
  maxMailboxMessageBytes: 65_536,
  maxMailboxMessages: 16,
  maxMailboxLifetimeMs: 14 * 24 * 60 * 60 * 1000,
  maxRoomsListed: 4_096,
} as const;
