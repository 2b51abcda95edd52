import { Counter, Histogram, type Registry } from 'prom-client';
import { createWorkGauges } from './work-gauges.js';

const LAG_BUCKETS_SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/** What waits, what was done, failed, deferred or parked, and the time to the effect. */
export function createWorkMetrics(registry: Registry) {
  const registers = [registry];
  const results = new Counter({
    name: 'paylink_work_total',
    help: 'Due work by what became of it: done, failed, deferred, parked',
    labelNames: ['kind', 'result'] as const,
    registers,
  });
  const lags = new Histogram({
    name: 'paylink_work_lag_seconds',
    help: 'Time from the moment work fell due to its effect',
    labelNames: ['kind'] as const,
    buckets: LAG_BUCKETS_SECONDS,
    registers,
  });

  return {
    ...createWorkGauges(registry),
    countWork(kind: string, result: string, lagMs: number): void {
      results.inc({ kind, result });
      if (result === 'done') lags.observe({ kind }, lagMs / 1000);
    },
  };
}
