import { performance } from 'node:perf_hooks';
import { type BenchServices, openBenchServices } from '../load/bench-services.js';
import { getMerchantId, makeLinks } from '../load/make-links.js';
import { planDueEmails } from '../load/plan-due-emails.js';
import { runStockAgenda } from '../load/stock-agenda.js';
import { storeDueLinks } from '../load/store-due-links.js';
import { workOff } from '../load/work-off.js';
import { type Figure, ratioFigure } from '../report.js';
import { median, medianRatio, type Pairs } from '../statistics.js';

/** All due in the same second. */
const AT_ONCE = 10_000;
/** Stored beside them, with nothing due. */
const STORED = 100_000;
const AGENDA_JOBS = 1_000;
const CREATED = 5_000;
/** Each beside its yardstick: the machine does other things too. */
const ROUNDS = 3;

/** What the runner does in a second, kind by kind, each beside what it must not fall behind. */
export async function measureDueWork(): Promise<readonly Figure[]> {
  const bench = await openBenchServices();
  try {
    const merchantId = await getMerchantId(bench.services);
    await storeDueLinks(bench.store, { merchantId, count: STORED, due: 'never' });
    const rates = { agenda: [] as number[], delivered: [] as number[], expired: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.agenda.push(await runStockAgenda(bench.store.db, AGENDA_JOBS));
      rates.delivered.push(await measureDeliveries(bench, merchantId));
      rates.expired.push(await measureExpiry(bench, merchantId));
    }
    const [relayed, created] = await measureRelay(bench);
    return [
      figureOfTurns('10,000 deliveries due at once, to stock Agenda', {
        ...{ ours: rates.delivered, yardstick: rates.agenda },
        least: 10,
      }),
      ratioFigure('Events relayed, to links created 20 at once', {
        ratio: relayed / created,
        least: 1,
        detail: `${relayed.toFixed(0)}/s to ${created.toFixed(0)}/s`,
      }),
      figureOfTurns('10,000 links expired at once, to deliveries', {
        ...{ ours: rates.expired, yardstick: rates.delivered },
        least: 1,
      }),
    ];
  } finally {
    await bench.close();
  }
}

function figureOfTurns(name: string, { least, ...rates }: Pairs & { readonly least: number }): Figure {
  const detail = `${median(rates.ours).toFixed(0)}/s to ${median(rates.yardstick).toFixed(0)}/s`;
  return ratioFigure(name, { ratio: medianRatio(rates), least, detail });
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
