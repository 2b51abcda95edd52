/** What one instance counted of one key in one window of time. */
export interface LimitCount {
  readonly instanceId: string;
  readonly key: string;
  /** The window's end, the same for every instance. */
  readonly endsAt: Date;
  readonly count: number;
}

/** The counts that instances tell each other, so that a limit holds for all of them together and over a restart. */
export interface LimitCounts {
  /** Takes the place of what this instance told of the same keys and windows; a smaller count than told changes nothing. */
  tell(counts: readonly LimitCount[]): Promise<void>;
  /** What all others told of the window that ends at `endsAt`, at most `limit` of them, the largest first. */
  findOthers(instanceId: string, endsAt: Date, limit: number): Promise<readonly LimitCount[]>;
}
