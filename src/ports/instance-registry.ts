export interface InstanceBeat {
  readonly id: string;
  /** Grows with each sign of life. No time is compared between machines: clocks may lie. */
  readonly beats: number;
}

/** The instances of Paylink that work on one store. Throws AppError `store_unavailable`. */
export interface InstanceRegistry {
  /** Writes down that `id` lives, and answers every instance there is, `id` among them. */
  beat(id: string): Promise<readonly InstanceBeat[]>;
  remove(id: string): Promise<void>;
  /** For a store that proves to have no other user. */
  removeAll(): Promise<void>;
}
