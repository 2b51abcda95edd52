import { performance } from 'node:perf_hooks';
import { createLedgerBooks } from '../../src/adapters/persistence/ledger/ledger-books.js';
import { makeCheckLedger } from '../../src/service/ledger/check-ledger.js';
import { openBenchServices } from '../load/bench-services.js';
import { readPrivateBytes } from '../load/private-memory.js';
import { storePaidLinks } from '../load/store-paid-links.js';
import type { Figure } from '../report.js';

const ROWS_OF_A_LINK = 4;
const MOST_MS_OF_A_MILLION = 60_000;
const MOST_BYTES = 200e6;

/** The ledger held against all links, each paid once. `rows`: how many there are. */
export async function measureLedger(rows: number): Promise<readonly Figure[]> {
  const bench = await openBenchServices();
  try {
    await storePaidLinks(bench.store, { count: rows / ROWS_OF_A_LINK, payment: 'paid' });
    const before = await readPrivateBytes();
    const held = [before];
    const begunAt = performance.now();
    const check = makeCheckLedger({ books: createLedgerBooks(bench.store.connection), askGateway: null });
    const looking: Promise<void>[] = [];
    const checked = await check({
      merchantId: null,
      onDifference: ({ reference, kind }) => console.error(`${reference}: ${kind}`),
      onProgress: () => void looking.push(readPrivateBytes().then((bytes) => void held.push(bytes))),
    });
    const tookMs = performance.now() - begunAt;
    await Promise.all(looking);
    const most = Math.max(...held);
    if (checked.rows !== rows || checked.differences > 0) throw new Error('the ledger does not agree');
    return [
      {
        name: `Ledger check of ${rows.toLocaleString('en')} rows`,
        value: `${(tookMs / 1_000).toFixed(1)} s  (${((rows / tookMs) * 1_000).toFixed(0)} rows/s)`,
        goal: { text: '<= 60 s a million', isMet: tookMs <= (MOST_MS_OF_A_MILLION * rows) / 1e6 },
      },
      {
        name: 'Private memory that it took on top',
        value: `${((most - before) / 1e6).toFixed(0)} MB`,
        goal: { text: '<= 200 MB', isMet: most - before <= MOST_BYTES },
      },
    ];
  } finally {
    await bench.close();
  }
}
