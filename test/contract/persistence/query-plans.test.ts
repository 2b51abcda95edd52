import { describe, expect, it } from '@jest/globals';
import type { mongo } from 'mongoose';
import type { Store } from '../../../src/adapters/persistence/store/connect-store.js';
import { AT } from './build-link.js';
import { setUpStores } from './open-stores.js';
import { QUERY_CASES } from './query-cases.js';
import { type SentQuery, toQueries, watchCommands } from './watch-commands.js';

/** The registry of instances is read whole: it holds a handful. */
const READ_WHOLE: readonly string[] = ['instances.beat', 'instances.removeAll'];
/** Lanes are neither parked nor counted: their messages are. */
const NEVER_ASKED = /^(chat|delivery|hear|webhook)Lanes\.(measure|listParked|show|retryParked|dropParked)$/;

/** The winning plan of a query, as text. */
async function explain(db: mongo.Db, { collection, filter, sort }: SentQuery): Promise<string> {
  const plan = await db.collection(collection).find(filter).sort(sort).explain('queryPlanner');
  return JSON.stringify(plan['queryPlanner'].winningPlan);
}

async function expectNoScan(store: Store, query: (store: Store) => Promise<unknown>): Promise<void> {
  const commands = watchCommands(store);
  await query(store);
  const sent = [...commands];

  expect(sent).not.toHaveLength(0);
  for (const asked of sent.flatMap(toQueries)) {
    const plan = await explain(store.db, asked);
    expect(plan).toMatch(/IXSCAN|IDHACK|EXPRESS/);
    expect(plan).not.toContain('COLLSCAN');
  }
}

describe('query plans', () => {
  const openStore = setUpStores();

  it.each(Object.entries(QUERY_CASES))('%s scans no collection', async (_, query) => {
    const store = await openStore();
    // A collection that is not there has no plan.
    await store.installations.save('T0', '{}', AT);
    await store.instances.beat('ins_0');
    await expectNoScan(store, query);
  });

  it('the only instance scans no collection for what it has to hear', async () => {
    const store = await openStore(undefined, { isExclusive: true });
    const claim = { holder: 'one', now: AT, limit: 10, withoutShares: [] };
    await expectNoScan(store, ({ hearLanes }) => hearLanes.claim(claim));
  });

  it('covers every method of every repository', async () => {
    const {
      linkWork,
      links,
      merchants,
      drafts,
      seen,
      limitCounts,
      installations,
      orgWorkspaces,
      suppressions,
      textQuota,
      ...store
    } = await openStore();
    const {
      creations,
      providerInbox,
      chatMessages,
      deliveries,
      chatLanes,
      deliveryLanes,
      instances,
      accountFaults,
      gatewayAccounts,
      updates,
      hearLanes,
      keptValues,
      upkeep,
      auditTrail,
      auditOutbox,
      apiKeys,
      apiEvents,
      moneyListing,
      idempotentAnswers,
      webhookEndpoints,
      webhookQueue,
      webhookLanes,
    } = store;
    const repositories = {
      ...{ links, merchants, drafts, seen, limitCounts, suppressions, textQuota },
      ...{ installations, orgWorkspaces },
      ...{
        creations,
        providerInbox,
        chatMessages,
        deliveries,
        chatLanes,
        deliveryLanes,
        instances,
        accountFaults,
        gatewayAccounts,
        updates,
        hearLanes,
        keptValues,
        upkeep,
        auditTrail,
        auditOutbox,
      },
      ...{ apiKeys, apiEvents, moneyListing, idempotentAnswers },
      ...{ webhookEndpoints, webhookQueue, webhookLanes },
      'linkWork.relay': linkWork.relay,
      'linkWork.expiry': linkWork.expiry,
      'linkWork.questions': linkWork.questions,
    };
    const methods = Object.entries(repositories).flatMap(([name, repository]) =>
      Object.keys(repository).map((method) => `${name}.${method}`),
    );
    const covered = new Set([...READ_WHOLE, ...Object.keys(QUERY_CASES).map((name) => name.split(' ')[0])]);
    expect(methods.filter((method) => !covered.has(method) && !NEVER_ASKED.test(method))).toEqual([]);
  });
});
