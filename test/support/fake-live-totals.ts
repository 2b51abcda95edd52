import type { LiveTotals, TotalName } from '../../src/ports/live-totals.js';

/** Sums of real money in memory. */
export function createFakeLiveTotals(): LiveTotals {
  const sums = new Map<string, number>();
  const done = new Set<string>();
  const nameOf = ({ merchantId, currency, name }: TotalName) => `${merchantId}:${currency}:${name}`;
  const once = (kind: string, total: TotalName, key: string): boolean => {
    const name = `${kind}:${nameOf(total)}:${key}`;
    if (done.has(name)) return false;
    done.add(name);
    return true;
  };
  const read = (total: TotalName) => sums.get(nameOf(total)) ?? 0;
  return {
    read: async (total) => read(total),
    async take(total, { key, minor, mostMinor }) {
      if (done.has(`take:${nameOf(total)}:${key}`)) return read(total);
      if (read(total) + minor > mostMinor) return null;
      once('take', total, key);
      sums.set(nameOf(total), read(total) + minor);
      return read(total);
    },
    async undo(total, { key, minor }) {
      if (done.delete(`take:${nameOf(total)}:${key}`)) sums.set(nameOf(total), read(total) - minor);
    },
    async giveBack(total, { key, minor }) {
      if (!sums.has(nameOf(total)) || !once('give', total, key)) return;
      sums.set(nameOf(total), read(total) - minor);
    },
  };
}
