import type { UpkeepRow } from '../../ports/upkeep-table.js';

/** Something that is looked after in a merchant; it may be run at any time, and twice. */
export interface UpkeepTask {
  readonly name: string;
  /** Answers when it wants to be run next; null: not before the merchant is woken, or the day is over. */
  run(merchantId: string, now: Date): Promise<Date | null>;
}

/** Ends what is kept of a merchant's reviews. Answers when there is more to end; null: nothing is left of an erased merchant. */
export type EndKept = (row: UpkeepRow, now: Date) => Promise<Date | null>;
