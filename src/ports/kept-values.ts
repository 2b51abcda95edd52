/**
 * Small things that a chat has to remember beyond one request, each for a while: where somebody stands in a form, what a
 * button means that cannot carry it. Keys begin with the chat's name. All methods throw AppError `store_unavailable`.
 */
export interface KeptValues {
  /** Null when nothing is kept under this key, or its time has passed. */
  find(key: string): Promise<string | null>;
  /** Keeps a value in place of any other. */
  keep(key: string, value: string, ttlMs: number): Promise<void>;
  /** Keeps what `next` makes of the value, null as `find`; of several who change it at once, each makes it of the one before. */
  change(key: string, ttlMs: number, next: (value: string | null) => string): Promise<void>;
  /** Gives the value to exactly one caller, and forgets it; null as `find`. */
  take(key: string): Promise<string | null>;
  forget(key: string): Promise<void>;
}
