import type { WorkName } from '../../ports/kick.js';
import type { WorkMeasure, WorkRow, WorkTable } from '../../ports/work-table.js';

/** Proof that this instance still holds what it claimed. Asked before each effect outside the store. */
export interface Hold {
  /** Names this instance in the store. */
  readonly holder: string;
  /** False from the moment on at which another instance may hold it. Asked before what came of an effect is noted. */
  lasts(): boolean;
  /** Whether something new may be begun: the hold lasts, and the process is not stopping. */
  mayBegin(): boolean;
}

export type WorkOutcome =
  | { readonly kind: 'done' }
  /** The row took itself off while it was worked: nothing is left to write. */
  | { readonly kind: 'gone' }
  /** "Come back later": a limit, a pace, a set time. Never counts as a failure. */
  | {
      readonly kind: 'later';
      /** Null: when it is woken. */
      readonly at: Date | null;
      readonly pausedUntil?: Date;
      /** Failures in a row to remember; unless given, those so far. */
      readonly failures?: number;
    }
  | { readonly kind: 'park'; readonly reason: string };

/** How long a kind goes on trying what fails. */
export interface Patience {
  readonly mostFailures: number;
  /** Parked with these words in front of what went wrong last. */
  readonly reason: string;
}

/** One kind of due work: how to claim, what to do with one, how many at once, when to stop trying. No loop of its own. */
export interface WorkKind<Row extends WorkRow> {
  readonly name: WorkName;
  readonly table: WorkTable<Row>;
  /** Does one. Rejects when it failed: it is tried again, later each time. */
  work(row: Row, hold: Hold): Promise<WorkOutcome>;
  /** In flight in one instance. */
  readonly atOnce: number;
  /** Of these, for one merchant or provider: who has so many is passed over. One claim may bring it close to twice that. */
  readonly atOncePerShare: number;
  /** True where the share itself fails, a provider that is down: all of it then waits together. */
  readonly pausesShare: boolean;
  /** Null: tried for ever. */
  readonly patience: Patience | null;
  /** How much waits. A lane stands for messages, which are what counts. */
  readonly measure: (now: Date) => Promise<WorkMeasure>;
  /** True where the rows are lanes: their messages are counted as they are worked. */
  readonly countsItself: boolean;
}
