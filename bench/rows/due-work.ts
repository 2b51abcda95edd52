import { performance } from 'node:perf_hooks';
import { type BenchServices, openBenchServices } from '../load/bench-services.js';
import { getMerchantId, makeLinks } from '../load/make-links.js';
import { planDueEmails } from '../load/plan-due-emails.js';
import { runStockAgenda } from '../load/stock-agenda.js';
import { storeDueLinks } from '../load/store-due-links.js';
import { workOff } from '../load/work-off.js';
import { type Figure, ratioFigure } from '../report.js';

/** All due in the same second. */
const AT_ONCE = 10_000;
/** Stored beside them, with nothing due. */
const STORED = 100_000;
const AGENDA_JOBS = 1_000;
const CREATED = 5_000;

/** What the runner does in a second, kind by kind, each beside what it must not fall behind. */
export async function measureDueWork(): Promise<readonly Figure[]> {
  const bench = await openBenchServices();
  try {
    const merchantId = await getMerchantId(bench.services);
    await storeDueLinks(bench.store, { merchantId, count: STORED, due: 'never' });
    const agenda = await runStockAgenda(bench.store.db, AGENDA_JOBS);
    const delivered = await measureDeliveries(bench, merchantId);
    const [relayed, created] = await measureRelay(bench);
    const expired = await measureExpiry(bench, merchantId);
    return [
      ratioFigure('10,000 deliveries due at once, to stock Agenda', {
        ratio: delivered / agenda,
        least: 10,
        detail: `${delivered.toFixed(0)}/s to ${agenda.toFixed(0)}/s`,
      }),
      ratioFigure('Events relayed, to links created 20 at once', {
        ratio: relayed / created,
        least: 1,
        detail: `${relayed.toFixed(0)}/s to ${created.toFixed(0)}/s`,
      }),
      ratioFigure('10,000 links expired at once, to deliveries', {
        ratio: expired / delivered,
        least: 1,
        detail: `${expired.toFixed(0)}/s to ${delivered.toFixed(0)}/s`,
      }),
    ];
  } finally {
    await bench.close();
  }
}

async function measureDeliveries({ store, services }: BenchServices, merchantId: string): Promise<number> {
  await planDueEmails(store, merchantId, AT_ONCE);
  return rateOf(AT_ONCE, () => workOff('deliver', services, store.deliveries));
}

async function measureRelay({ store, services }: BenchServices): Promise<readonly [number, number]> {
  await workOff('relay', services, store.linkWork.relay);
  const created = await rateOf(CREATED, () => makeLinks(services, CREATED));
  const relayed = await rateOf(CREATED, () => workOff('relay', services, store.linkWork.relay));
  return [relayed, created];
}

async function measureExpiry({ store, services }: BenchServices, merchantId: string): Promise<number> {
  await storeDueLinks(store, { merchantId, count: AT_ONCE, due: 'expiry' });
  return rateOf(AT_ONCE, () => workOff('expire', services, store.linkWork.expiry));
}

/** How many a second. */
async function rateOf(count: number, work: () => Promise<unknown>): Promise<number> {
  const begunAt = performance.now();
  await work();
  return (count / (performance.now() - begunAt)) * 1_000;
}
