import type { WorkRow, WorkTable } from './work-table.js';

/** One merchant, to be looked after: `share` is its id. */
export interface UpkeepRow extends WorkRow {
  readonly merchantId: string;
  /** Grows when it is woken: one that was, while it was worked, stays due. */
  readonly wakes: number;
}

/** When each merchant is looked after next: what grows old, ends, or was left undone. */
export interface UpkeepTable extends WorkTable<UpkeepRow> {
  /** Due at `at`, or sooner where it is so already; begins with a merchant that is new. */
  wake(merchantId: string, at: Date): Promise<void>;
}
