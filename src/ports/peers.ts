/** The other live instances on the same store. */
export interface Peers {
  /** True only while no other instance may be writing. */
  isAlone(): boolean;
  /**
   * Grows with every instance that comes, so that one which came and went between two questions is not missed:
   * what was remembered before it came is then worth nothing.
   */
  arrivals(): number;
  /** Resolves when every other live instance knows that we exist. */
  whenKnown(): Promise<void>;
}
