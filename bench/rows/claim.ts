import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { ALONE } from '../../src/adapters/persistence/fixed-peers.js';
import { connectStore, type Store } from '../../src/adapters/persistence/store/connect-store.js';
import { createSecretBox } from '../../src/adapters/system/secret-box.js';
import { createSystemClock } from '../../src/adapters/system/system-clock.js';
import { createLogger } from '../../src/observability/create-logger.js';
import type { Figure } from '../report.js';
import { median, medianRatio } from '../statistics.js';

const MANY = 1_000_000;
const FEW = 10_000;
const CLAIMED = 100;
const INSERTED_AT_ONCE = 5_000;
const ROUNDS = 20;
const MOST_TIMES = 1.2;

/** A claim of a hundred provider events, among a million that are done and kept, and among ten thousand. */
export async function measureClaim(): Promise<readonly Figure[]> {
  const dir = await mkdtemp(join(tmpdir(), 'paylink-bench-'));
  const embedded = await startEmbeddedStore({ dir, durable: false });
  try {
    const [many, few] = [await open(embedded.uri, 'many'), await open(embedded.uri, 'few')];
    await fill(many, MANY);
    await fill(few, FEW);
    const times = { ours: [] as number[], yardstick: [] as number[] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [ours, yardstick] = [await timeClaim(many, round), await timeClaim(few, round)];
      // The first round warms both up.
      if (round === 0) continue;
      times.ours.push(ours);
      times.yardstick.push(yardstick);
    }
    await Promise.all([many.close(), few.close()]);
    const ratio = medianRatio(times);
    const detail = `${median(times.ours).toFixed(1)} ms to ${median(times.yardstick).toFixed(1)} ms`;
    return [
      {
        name: 'Claim of 100, among 1,000,000 to among 10,000',
        value: `${ratio.toFixed(2)}  (${detail})`,
        goal: { text: `<= ${MOST_TIMES}`, isMet: ratio <= MOST_TIMES },
      },
    ];
  } finally {
    await embedded.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

function open(uri: string, name: string): Promise<Store> {
  const address = new URL(uri);
  address.pathname = name;
  return connectStore(address.href, {
    clock: createSystemClock(),
    logger: createLogger({ level: 'error', pretty: false }),
    secretBox: createSecretBox('unused'),
    firstQuestionAfterMs: 0,
    openPeers: () => ALONE,
  });
}

async function fill({ db }: Store, count: number): Promise<void> {
  const inbox = db.collection<{ readonly _id: string }>('provider_inbox');
  const doneAt = new Date();
  for (let at = 0; at < count; at += INSERTED_AT_ONCE) {
    await inbox.insertMany(
      Array.from({ length: INSERTED_AT_ONCE }, (_, i) => ({
        ...{ _id: `sandbox:evt_${at + i}`, provider: 'sandbox', eventId: `evt_${at + i}` },
        ...{ kind: 'attempt', type: 'checkout.succeeded', providerRef: 'ref', attemptId: null },
        ...{ receivedAt: doneAt, failures: 0, holder: null, doneAt },
      })),
      { ordered: false },
    );
  }
}

async function timeClaim({ providerInbox }: Store, round: number): Promise<number> {
  const now = new Date();
  const event = { kind: 'attempt', type: 'checkout.succeeded', providerRef: 'ref', attemptId: null } as const;
  for (let i = 0; i < CLAIMED; i += 1) {
    const arrival = { receivedAt: now, holder: null };
    await providerInbox.insert('sandbox', [{ ...event, eventId: `due_${round}_${i}` }], arrival);
  }
  const begunAt = performance.now();
  const rows = await providerInbox.claim({ holder: 'bench', now, limit: CLAIMED, withoutShares: [] });
  const ms = performance.now() - begunAt;
  if (rows.length !== CLAIMED) throw new Error(`${rows.length} were claimed`);
  await Promise.all(rows.map((row) => providerInbox.finish(row, 'bench')));
  return ms;
}
