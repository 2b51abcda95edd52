import { describe, expect, it } from '@jest/globals';
import { ALONE } from '../../../src/adapters/persistence/fixed-peers.js';
import { MOST_ENDPOINTS } from '../../../src/domain/api/webhook-endpoint.js';
import { buildKeyMember, buildTestKey } from '../../support/api-keys.js';
import { buildTestAuditEntry } from '../../support/build-audit-entry.js';
import { buildApiEvent, describeApiEvents } from './api-events-contract.js';
import { describeApiKeys } from './api-keys-contract.js';
import { AT } from './build-link.js';
import { buildAsk, describeIdempotentAnswers } from './idempotent-answers-contract.js';
import { describeMoneyListing } from './money-listing-contract.js';
import { createTestClock, newDatabaseName, setUpStores } from './open-stores.js';
import { watchCommands } from './watch-commands.js';
import { buildEndpoint, describeWebhookEndpoints } from './webhook-endpoints-contract.js';
import { describeWebhookQueue } from './webhook-queue-contract.js';

const openStore = setUpStores();

describeApiKeys((clock) => openStore(clock));
describeApiEvents(async () => (await openStore()).apiEvents);
describeMoneyListing(async () => (await openStore()).moneyListing);
describeIdempotentAnswers(async () => (await openStore()).idempotentAnswers);
describeWebhookEndpoints(() => openStore());
describeWebhookQueue(async () => {
  const { webhookQueue: queue, webhookLanes: lanes } = await openStore();
  return { queue, lanes };
});

describe('what programs ask with and are told', () => {
  it('has room for so many endpoints', async () => {
    const { webhookEndpoints, db } = await openStore();
    const others = Array.from({ length: MOST_ENDPOINTS - 1 }, (_, slot) => ({
      ...{ _id: `whe_${slot}`, merchantId: 'mer_1', slot },
    }));
    await db.collection<{ _id: string }>('webhook_endpoints').insertMany(others);
    const add = (id: string) => webhookEndpoints.insert(buildEndpoint(id), buildTestAuditEntry(`aud_${id}`));
    expect(await add('whe_last')).toMatchObject({ created: true });
    expect(await add('whe_more')).toBeNull();
    expect(await add('whe_last')).toMatchObject({ created: false });
  });

  it('keeps secrets and first answers unreadable in the database', async () => {
    const { apiKeys, webhookEndpoints, idempotentAnswers, db } = await openStore();
    await apiKeys.insert(buildTestKey({ secrets: [], merchantId: 'mer_1' }), buildTestAuditEntry('aud_1'));
    const secret = { secret: 'pl_test_hunter2_abcd', madeAt: AT, shownTo: 'mem_1', othersEndAt: null };
    const key = { merchantId: 'mer_1', id: 'key_shop' };
    expect(await apiKeys.addSecret(key, secret, buildTestAuditEntry('aud_2'))).toBe(true);
    await webhookEndpoints.insert(buildEndpoint('whe_1'), buildTestAuditEntry('aud_3'));
    await idempotentAnswers.begin(buildAsk());
    await idempotentAnswers.answer(buildAsk(), { status: 201, headers: {}, body: 'hunter2' });
    for (const collection of ['api_keys', 'webhook_endpoints', 'idempotent_answers']) {
      const [raw] = await db.collection(collection).find().toArray();
      expect(JSON.stringify(raw)).not.toMatch(/hunter2|order 1/);
      expect(JSON.stringify(raw)).not.toContain(Buffer.from('hunter2').toString('base64').slice(0, 6));
    }
  });

  it('skips no event of a stream when two instances write at once, and has each once', async () => {
    const database = newDatabaseName();
    const one = await openStore(createTestClock(), { database });
    const other = await openStore(createTestClock(), { database });
    const stream = { merchantId: 'mer_1', mode: 'test' } as const;
    const { next } = await one.apiEvents.listSince(stream, null, 10);
    const read: string[] = [];
    let after = next;
    const readOn = async () => {
      const { events, next: end } = await one.apiEvents.listSince(stream, after, 7);
      read.push(...events.map(({ id }) => id));
      after = end;
      return events.length;
    };
    const ids = Array.from({ length: 60 }, (_, at) => `evt_${at}`);
    const write = Promise.all(
      ids.flatMap((id) => [one, other].map(({ apiEvents }) => apiEvents.add([buildApiEvent(id)]))),
    );
    for (let round = 0; round < 20; round += 1) await readOn();
    await write;
    while ((await readOn()) > 0);
    expect(read.toSorted()).toEqual(ids.toSorted());
    const numbers = await one.db.collection('api_events').distinct('number');
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
  });

  it('numbers events on after a long silence, from an end that is kept on', async () => {
    const clock = createTestClock();
    const { apiEvents, db } = await openStore(clock);
    await apiEvents.add([buildApiEvent('evt_1')]);
    clock.advance(20 * 24 * 3_600_000);
    await apiEvents.add([buildApiEvent('evt_2')]);
    const stored = await db.collection('api_events').find().sort({ number: 1 }).toArray();
    expect(stored.map(({ number, storedAt }) => [number, storedAt])).toEqual([
      [1, clock.now()],
      [2, clock.now()],
    ]);
  });

  it('tells every instance at once of an endpoint that was added', async () => {
    const database = newDatabaseName();
    const peers = { ...ALONE, isAlone: () => false };
    const one = await openStore(createTestClock(), { database, peers });
    const other = await openStore(createTestClock(), { database, peers });
    expect(await one.webhookEndpoints.listOn('mer_1', 'test')).toEqual([]);
    await other.webhookEndpoints.insert(buildEndpoint('whe_1'), buildTestAuditEntry('aud_1'));
    expect(await one.webhookEndpoints.listOn('mer_1', 'test')).toHaveLength(1);
  });

  it('remembers endpoints while it is alone, also that there are none', async () => {
    const store = await openStore();
    const commands = watchCommands(store);
    await store.webhookEndpoints.listOn('mer_1', 'test');
    await store.webhookEndpoints.listOf('mer_1', 'live');
    expect(commands.map(({ name }) => name)).toEqual(['find']);
    await store.webhookEndpoints.insert(buildEndpoint('whe_1'), buildTestAuditEntry('aud_1'));
    expect(await store.webhookEndpoints.listOn('mer_1', 'test')).toHaveLength(1);
  });

  it('adds a hundred events of one merchant in one round trip', async () => {
    const store = await openStore();
    await store.apiEvents.add([buildApiEvent('evt_first')]);
    const commands = watchCommands(store);
    await Promise.all(
      Array.from({ length: 100 }, (_, at) => store.apiEvents.add([buildApiEvent(`evt_${at}`)])),
    );
    expect(commands.map(({ name }) => name)).toEqual(['insert']);
  });

  it('keeps members of keys beside each other, without an account', async () => {
    const { merchants } = await openStore();
    const members = ['mem_k1', 'mem_k2'].map((memberId) =>
      buildKeyMember({ memberId, merchantId: 'mer_1', name: memberId }),
    );
    for (const member of members) expect(await merchants.insertMember(member)).toEqual(member);
    for (const member of members) expect(await merchants.findMember('mer_1', member.id)).toEqual(member);
    expect(await merchants.listMembers('mer_1', 'api')).toEqual(members);
  });
});
