/** What an instance knows of the others that work on the same store. */
export interface Peers {
  /** True only while no other instance may be writing. */
  isAlone(): boolean;
  /** Resolves when every other live instance knows that we exist. */
  whenKnown(): Promise<void>;
}
