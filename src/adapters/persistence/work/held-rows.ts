import type { WorkRow, WorkTable } from '../../../ports/work-table.js';
import type { WorkTableOptions } from './work-table-options.js';

/** Clocks of instances may differ by this much: what another one claimed by its clock is found by ours. */
const MOST_SKEW_MS = 10 * 60_000;

type HeldRows<Row extends WorkRow> = Pick<WorkTable<Row>, 'listHeld' | 'listHolders' | 'free'>;

/** The rows that instances hold, found by who holds them. */
export function createHeldRows<Row extends WorkRow>(options: WorkTableOptions<Row>): HeldRows<Row> {
  const { collection, prefix, only = {} } = options;
  const at = (field: string) => `${prefix}${field}`;
  const upTo = (now: Date) => new Date(now.getTime() + MOST_SKEW_MS);
  return {
    async listHeld(holder, now) {
      const held = { ...only, [at('dueAt')]: { $lte: upTo(now) }, [at('holder')]: holder };
      const rows = await collection.find(held).toArray();
      return rows.map(options.toRow);
    },

    async listHolders(now) {
      const held = { ...only, [at('dueAt')]: { $lte: upTo(now) }, [at('holder')]: { $ne: null } };
      const holders = await collection.distinct(at('holder'), held);
      return holders.filter((holder) => typeof holder === 'string');
    },

    async free(holder, now) {
      const held = holder === null ? { $ne: null } : holder;
      const filter = { ...only, [at('dueAt')]: { $lte: upTo(now) }, [at('holder')]: held };
      await collection.updateMany(filter, { $set: { [at('holder')]: null } });
    },
  };
}
