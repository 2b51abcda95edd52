import type { WorkRow, WorkTable } from './work-table.js';

/** One merchant, to be looked after: `share` is its id. */
export interface UpkeepRow extends WorkRow {
  readonly merchantId: string;
  /** Grows when it is woken: one that was, while it was worked, stays due. */
  readonly wakes: number;
  /** When the oldest was done that is kept of it, and may end; null: nobody looked yet. */
  readonly keptSince: Date | null;
  /** Of the merchant itself nothing is left since; null: it is there. */
  readonly erasedAt: Date | null;
}

/** When each merchant is looked after next: what grows old, ends, or was left undone. */
export interface UpkeepTable extends WorkTable<UpkeepRow> {
  /** Due at `at`, or sooner where it is so already; begins with a merchant that is new. */
  wake(merchantId: string, at: Date): Promise<void>;
  /** The next that may end of what is kept was done then. */
  noteKept(merchantId: string, since: Date): Promise<void>;
  /** Merchants that were erased are due now where something is kept that was done before `before`. */
  wakeErased(before: Date, now: Date): Promise<void>;
  /** Nothing is left to be looked after. */
  forget(merchantId: string): Promise<void>;
}
