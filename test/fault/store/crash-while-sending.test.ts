import { describe, expect, it } from '@jest/globals';
import { createNotifierRegistry } from '../../../src/adapters/delivery/registry.js';
import type { Store } from '../../../src/adapters/persistence/store/connect-store.js';
import type { DeliveryChannel } from '../../../src/domain/delivery/delivery.js';
import { planDeliveries } from '../../../src/domain/sending/plan-deliveries.js';
import type { Notifier } from '../../../src/ports/notifier.js';
import { createServices } from '../../../src/service/create-services.js';
import { setUpStores } from '../../contract/persistence/open-stores.js';
import { buildSentLinks } from '../../support/build-sent-link.js';
import { buildTestEvent } from '../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../support/build-test-merchant.js';
import { createDeferred } from '../../support/deferred.js';
import { createFakeNotifier } from '../../support/fake-notifier.js';
import { createFakeServiceDeps } from '../../support/fake-service-deps.js';

/** Where the process dies: the n-th call of a method, before it is made or after it has come back. */
const POINTS = [
  { name: 'before it is marked', port: 'deliveries', method: 'begin', when: 'before' },
  { name: 'marked, not called', port: 'deliveries', method: 'begin', when: 'after' },
  { name: 'called, not answered', port: 'notifier', method: 'send', when: 'after' },
  { name: 'answered, not noted', port: 'links', method: 'replace', when: 'before' },
  { name: 'noted, not finished', port: 'links', method: 'replace', when: 'after' },
  { name: 'finished', port: 'deliveries', method: 'finish', when: 'after' },
] as const;
type Point = (typeof POINTS)[number];

const RUNS = 20;
const MESSAGES = 4;
const CREATED = buildTestEvent({ type: 'link.created' });
const NEVER = new Promise<never>(() => {});

/** Stands around the ports of a process, and lets no call of it come back once it is dead. */
function createDeath({ port, method, when }: Point, pass: number) {
  const died = createDeferred();
  let isDead = false;
  let passesLeft = pass;
  const passBy = () => {
    passesLeft -= 1;
    if (passesLeft > 0) return;
    isDead = true;
    died.resolve();
  };
  const around = <Port extends object>(name: string, target: Port): Port =>
    new Proxy(target, {
      get(_, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return (...args: readonly unknown[]) => {
          const isPass = name === port && key === method;
          if (isPass && when === 'before' && !isDead) passBy();
          if (isDead) return NEVER;
          const answer: unknown = Reflect.apply(value, target, args);
          if (!(answer instanceof Promise)) return answer;
          return answer.then((given: unknown) => {
            if (isPass && when === 'after' && !isDead) passBy();
            return isDead ? NEVER : given;
          });
        };
      },
    });
  return { around, died: died.promise };
}

/** Counts what it took; `canAsk`: whether it tells afterwards. */
function createCarrier(canAsk: boolean) {
  const notifier = createFakeNotifier();
  if (!canAsk) notifier.answer = 'unknown';
  return {
    notifier,
    countOf: (id: string) => notifier.sent.filter(({ delivery }) => delivery.id === id).length,
  };
}

function startProcess(
  store: Store,
  notifier: Notifier,
  around = <P extends object>(_: string, port: P) => port,
) {
  const deps = createFakeServiceDeps();
  const { merchants, deliveryLanes, suppressions, textQuota, accountFaults } = store;
  const { runner } = createServices({
    ...{ ...deps, merchants, deliveryLanes, suppressions, textQuota, accountFaults },
    links: around('links', store.links),
    deliveries: around('deliveries', store.deliveries),
    notifiers: createNotifierRegistry([around('notifier', notifier)]),
    senders: [],
    publicUrl: 'https://paylink.test',
  });
  return runner;
}

async function fill(store: Store, channel: DeliveryChannel): Promise<readonly string[]> {
  await store.merchants.insertMerchant(buildTestMerchant());
  await store.merchants.insertMember(buildTestMember());
  const links = buildSentLinks(MESSAGES, { channels: [channel] });
  for (const link of links) {
    await store.links.insert(link, `req_${link.id}`);
    await store.deliveries.plan(planDeliveries(link, CREATED, { timeZone: 'Asia/Bangkok', undoMs: 0 }));
  }
  return links.map(({ id }) => id);
}

describe('a process that dies while it sends', () => {
  const openStore = setUpStores();

  /** Dies at the n-th message, and another process takes over. Answers how often each message left, and what is told. */
  async function play(point: Point, channel: DeliveryChannel, run: number) {
    const store = await openStore();
    const linkIds = await fill(store, channel);
    const carrier = createCarrier(run % 2 === 0);
    const death = createDeath(point, (run % MESSAGES) + 1);
    void startProcess(store, carrier.notifier, death.around).catchUp();
    await death.died;
    // What the others find when its beats have stopped.
    await store.db.collection('work_lanes').updateMany({}, { $set: { holder: null } });
    await startProcess(store, carrier.notifier).catchUp();
    return Promise.all(
      linkIds.map(async (id) => {
        const link = await store.links.findById('mer_lotus', id);
        const told = link?.history.slice(1).map((event) => ('reason' in event ? event.reason : event.type));
        return { count: carrier.countOf(`${id}:link:${channel}`), told: told?.join() };
      }),
    );
  }

  it.each(POINTS)(
    'sends each email at least once, twice at most: $name',
    async (point) => {
      for (let run = 0; run < RUNS; run += 1) {
        for (const { count, told } of await play(point, 'email', run)) {
          expect([1, 2]).toContain(count);
          expect(told).toBe('delivery.sent');
        }
      }
    },
    120_000,
  );

  it.each(POINTS)(
    'sends each text at most once, and says so of one that may not have left: $name',
    async (point) => {
      for (let run = 0; run < RUNS; run += 1) {
        for (const { count, told } of await play(point, 'sms', run)) {
          expect([0, 1]).toContain(count);
          expect(told).toMatch(count === 1 ? /^(delivery\.sent|unknown)$/ : /^unknown$/);
        }
      }
    },
    120_000,
  );
});
