/** Remembers what was handled, so that a second delivery of the same request does nothing twice. */
export interface SeenStore {
  /** True for the first call with this key, false for every later one within `ttlMs`; atomic across instances. */
  firstTime(key: string, ttlMs: number): Promise<boolean>;
  /** Forgets a key whose work failed, so that a retry may do it. */
  forget(key: string): Promise<void>;
}
