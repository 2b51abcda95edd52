/** Something due, of one kind. Some are what they look like, an event of a provider; others stand for a lane of messages. */
export interface WorkRow {
  readonly id: string;
  /** Whose share of an instance's attention it takes: its merchant, or the provider that must answer. */
  readonly share: string;
  /** When it fell due, or may be tried again. */
  readonly dueAt: Date;
  /** Failed tries in a row. */
  readonly failures: number;
  /**
   * How often it had been claimed when it was claimed; absent for a row that was stored as held. What arrives late of an
   * earlier turn changes nothing in a later one.
   */
  readonly turn?: number;
}

export interface WorkClaim {
  /** Names the instance that asks. */
  readonly holder: string;
  readonly now: Date;
  readonly limit: number;
  /** Rows of these shares are passed over: they have their part, or have to wait. */
  readonly withoutShares: readonly string[];
}

/** When a row may be tried again, and how many tries have failed by then. */
export interface NextTry {
  /** Null: when it is woken; for lanes. */
  readonly dueAt: Date | null;
  readonly failures: number;
  /** Not before, even when it is woken; for lanes. */
  readonly pausedUntil?: Date;
}

export interface WorkMeasure {
  /** Rows that are due, held or not; counted to `MOST_COUNTED`. */
  readonly depth: number;
  /** Null when nothing is due. */
  readonly oldestDueAt: Date | null;
  readonly parked: number;
}

/** Beyond this many, due and parked rows are not counted one by one. */
export const MOST_COUNTED = 10_000;

/** What can say how much of it waits. */
export interface MeasuredWork {
  measure(now: Date): Promise<WorkMeasure>;
}

/** Work that waits for a person: nobody tries it until it is taken up again. */
export interface ParkedWork {
  readonly id: string;
  readonly share: string;
  readonly reason: string;
  readonly parkedAt: Date;
}

/**
 * Where the due rows of one kind stand. Whoever claimed a row holds it until it gives it back, finishes or parks it;
 * what a dead instance held is freed by another. All methods throw AppError `store_unavailable` when the store cannot
 * be reached, and take a constant number of round trips whatever the batch.
 */
export interface WorkTable<Row extends WorkRow> extends MeasuredWork {
  /** Takes up to `limit` rows that are due and held by nobody, the longest due first. */
  claim(claim: WorkClaim): Promise<readonly Row[]>;
  /** Does nothing when `holder` does not hold the row any more; so do the two below. */
  giveBack(row: Row, next: NextTry, holder: string): Promise<void>;
  /** There is nothing more to do. A row that was woken since it was claimed stays due. */
  finish(row: Row, holder: string): Promise<void>;
  park(row: Row, parked: { readonly reason: string; readonly at: Date }, holder: string): Promise<void>;
  /** When the soonest row falls due, or its pause ends, that is not free by `now`; null: none will. */
  nextDueAt(now: Date): Promise<Date | null>;
  /** Rows that `holder` holds. One whose claim was stored and never answered knows of them by this alone. */
  listHeld(holder: string, now: Date): Promise<readonly Row[]>;
  /** Who holds due rows. */
  listHolders(now: Date): Promise<readonly string[]>;
  /** Lets go of all that `holder` held; of everybody's when it is null. */
  free(holder: string | null, now: Date): Promise<void>;
}

/** What the operator may do with parked rows. */
export interface ParkedTable {
  listParked(limit: number): Promise<readonly ParkedWork[]>;
  /** The row whole, as stored; null when there is none. */
  show(id: string): Promise<object | null>;
  /** Makes a parked row due again, its failures forgotten. False when nothing is parked under this id. */
  retryParked(id: string, now: Date): Promise<boolean>;
  /** Takes a parked row off for good. False when nothing is parked under this id. */
  dropParked(id: string, now: Date): Promise<boolean>;
}
