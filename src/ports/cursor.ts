/** A place in a list that is newest first: between two rows, whatever comes in above. */
export interface CursorAt {
  readonly at: Date;
  readonly id: string;
}

/** The `limit` rows after (older) or before (newer) a place; without one, the first. Both answer newest first. */
export interface Cursor {
  readonly after?: CursorAt;
  readonly before?: CursorAt;
  readonly limit: number;
}
