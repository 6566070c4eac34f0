/** The author has read up to this sequence number; refused unless the charter allows read receipts. */
export interface ReadThrough {
  readonly type: "readThrough";
  readonly at: number;
  readonly sequence: number;
}

export type ReceiptEvent = ReadThrough;
