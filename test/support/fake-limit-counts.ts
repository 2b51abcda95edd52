import type { LimitCount, LimitCounts } from '../../src/ports/limit-counts.js';

export interface FakeLimitCounts extends LimitCounts {
  /** Each call of `tell`, as it came. */
  readonly told: (readonly LimitCount[])[];
}

export function createFakeLimitCounts(): FakeLimitCounts {
  const rows = new Map<string, LimitCount>();
  const told: (readonly LimitCount[])[] = [];
  return {
    told,
    async tell(counts) {
      told.push(counts);
      for (const count of counts) {
        const id = `${count.endsAt.getTime()} ${count.instanceId} ${count.key}`;
        const known = rows.get(id);
        if (known === undefined || known.count < count.count) rows.set(id, count);
      }
    },
    async findOthers(instanceId, endsAt, limit) {
      return [...rows.values()]
        .filter((row) => row.instanceId !== instanceId && row.endsAt.getTime() === endsAt.getTime())
        .sort((a, b) => b.count - a.count)
        .slice(0, limit);
    },
  };
}
