import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { PaymentGateway } from '../../src/ports/payment-gateway.js';
import { openBenchServices } from '../load/bench-services.js';
import { readPrivateBytes } from '../load/private-memory.js';
import { storePaidLinks } from '../load/store-paid-links.js';
import { workOff } from '../load/work-off.js';
import type { Figure } from '../report.js';

const OPEN = 10_000;
const ANSWER_MS = 5;
/** Of one account; a claim may bring it close to twice that. */
const AT_ONCE = 8;
const MOST_BYTES = 100e6;

/** Payments whose webhooks were lost, all due to be asked about, at a gateway that takes its time. */
export async function measureOpenAttempts(): Promise<readonly Figure[]> {
  const asked = { now: 0, most: 0, all: 0 };
  const fetchAttempt = async () => {
    asked.now += 1;
    asked.all += 1;
    asked.most = Math.max(asked.most, asked.now);
    await wait(ANSWER_MS);
    asked.now -= 1;
    return { status: 'processing' } as const;
  };
  const around = (gateway: PaymentGateway): PaymentGateway => ({ ...gateway, fetchAttempt });
  const bench = await openBenchServices({ around });
  try {
    await storePaidLinks(bench.store, { count: OPEN, payment: 'open' });
    const before = await readPrivateBytes();
    const begunAt = performance.now();
    await workOff('ask-providers', bench.services, bench.store.linkWork.questions);
    const tookMs = performance.now() - begunAt;
    const grown = (await readPrivateBytes()) - before;
    return [
      {
        name: '10,000 open attempts asked about, at once at most',
        value: `${asked.most}  (${asked.all} asked in ${(tookMs / 1_000).toFixed(1)} s)`,
        goal: {
          text: `<= ${2 * AT_ONCE}, each once`,
          isMet: asked.most <= 2 * AT_ONCE && asked.all === OPEN,
        },
      },
      {
        name: 'Private memory that it took on top',
        value: `${(grown / 1e6).toFixed(0)} MB`,
        goal: { text: '<= 100 MB', isMet: grown <= MOST_BYTES },
      },
    ];
  } finally {
    await bench.close();
  }
}
