import { Gauge, type Registry } from 'prom-client';
import type { WorkMeasure } from '../ports/work-table.js';

/** What waits, by kind, as the store has it now. */
export type MeasureWork = () => Promise<ReadonlyMap<string, WorkMeasure & { readonly oldestAgeMs: number }>>;

/**
 * Depth, age of the oldest and what is parked, asked of the store whenever the figures are read: they return to 0 by
 * themselves and see what no process works.
 */
export function createWorkGauges(registry: Registry) {
  let measure: MeasureWork = async () => new Map();
  const read = async () => {
    try {
      for (const [kind, { depth, oldestAgeMs, parked }] of await measure()) {
        depths.set({ kind }, depth);
        ages.set({ kind }, oldestAgeMs / 1000);
        parkeds.set({ kind }, parked);
      }
    } catch {
      // A store that does not answer leaves the gauges out rather than lying.
      for (const gauge of [depths, ages, parkeds]) gauge.reset();
    }
  };
  let underWay: Promise<void> | null = null;
  // One question to the store serves all three gauges of one reading, and each of them waits for its answer.
  const collect = () => {
    underWay ??= read().finally(() => {
      underWay = null;
    });
    return underWay;
  };
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['kind'] as const, registers: [registry], collect });
  const depths = gauge('paylink_work_depth', 'Due work, held or not');
  const ages = gauge('paylink_work_oldest_age_seconds', 'Age of the oldest due work; 0: none is due');
  const parkeds = gauge('paylink_work_parked', 'Work that waits for a person');

  return {
    watchWork(next: MeasureWork): void {
      measure = next;
    },
  };
}
