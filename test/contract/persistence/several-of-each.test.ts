import { describe, expect, it } from '@jest/globals';
import { letLinksHaveSeveralCards } from '../../../src/adapters/persistence/migrations/let-links-have-several-cards.js';
import { letMembersHaveSeveralAccounts } from '../../../src/adapters/persistence/migrations/let-members-have-several-accounts.js';
import { letMerchantsBeInSeveralWorkspaces } from '../../../src/adapters/persistence/migrations/let-merchants-be-in-several-workspaces.js';
import type { Migration } from '../../../src/adapters/persistence/migrations/migration.js';
import { nameKindsOfProviderEvents } from '../../../src/adapters/persistence/migrations/name-kinds-of-provider-events.js';
import { stampSchemaVersions } from '../../../src/adapters/persistence/migrations/stamp-schema-versions.js';
import type { Store } from '../../../src/adapters/persistence/store/connect-store.js';
import { buildAttemptEvent } from '../../support/build-attempt-event.js';
import { buildChatMessage } from '../../support/build-chat-message.js';
import { buildTestMember, buildTestMerchant } from '../../support/build-test-merchant.js';
import { AT, buildLink } from './build-link.js';
import { setUpStores } from './open-stores.js';

interface Raw {
  readonly _id: string;
  readonly [field: string]: unknown;
}

const openStore = setUpStores();
const raw = ({ db }: Store, collection: string) => db.collection<Raw>(collection);

async function run({ db }: Store, migration: Migration, reached: string | null = null): Promise<void> {
  await migration.run({ db, reached, note: async () => {} });
}

describe('letMerchantsBeInSeveralWorkspaces', () => {
  it('makes the workspace of each merchant its first, and lets go of the index that one had', async () => {
    const store = await openStore();
    const merchants = raw(store, 'merchants');
    await merchants.dropIndex('workspaces.platform_1_workspaces.workspaceId_1');
    await merchants.createIndex({ 'workspace.platform': 1, 'workspace.workspaceId': 1 }, { unique: true });
    for (const id of ['mer_1', 'mer_2', 'mer_3']) {
      const { workspaces, ...rest } = buildTestMerchant();
      const workspace = { platform: 'slack', workspaceId: `T_${id}` };
      await merchants.insertOne({ ...rest, _id: id, workspace });
    }
    await run(store, letMerchantsBeInSeveralWorkspaces);
    await run(store, letMerchantsBeInSeveralWorkspaces);
    const [first, second, third] = await merchants.find().sort({ _id: 1 }).toArray();
    expect(first).toMatchObject({
      workspaces: [{ platform: 'slack', workspaceId: 'T_mer_1' }],
      schemaVersion: 4,
    });
    expect([first, second, third].map((merchant) => merchant?.['workspace'])).toEqual([
      ...[undefined, undefined, undefined],
    ]);
    expect((await store.merchants.findByWorkspace('slack', 'T_mer_2'))?.id).toBe('mer_2');
    expect((await merchants.indexes()).map(({ name }) => name)).toEqual(['_id_']);
  });
});

describe('letMembersHaveSeveralAccounts', () => {
  it('makes the identity of each member their first account', async () => {
    const store = await openStore();
    const members = raw(store, 'members');
    await members.dropIndex('merchantId_1_accounts.platform_1_accounts.userId_1');
    const old = { merchantId: 1, 'identity.platform': 1, 'identity.userId': 1 } as const;
    const oldIndex = await members.createIndex(old, { unique: true });
    for (const id of ['mem_1', 'mem_2']) {
      const { accounts, ...rest } = buildTestMember();
      const identity = { platform: 'slack', userId: `U_${id}` };
      await members.insertOne({ ...rest, _id: id, identity, joinedAt: AT });
    }
    await run(store, letMembersHaveSeveralAccounts);
    const [first] = await members.find().sort({ _id: 1 }).toArray();
    expect(first).toMatchObject({ accounts: [{ platform: 'slack', userId: 'U_mem_1' }], schemaVersion: 5 });
    expect(first).not.toHaveProperty('identity');
    expect((await members.indexes()).map(({ name }) => name)).not.toContain(oldIndex);
    expect((await store.merchants.findMemberByAccount('mer_lotus', 'slack', 'U_mem_2'))?.id).toBe('mem_2');
  });
});

describe('letLinksHaveSeveralCards', () => {
  it('keeps the key by which the card of each link was posted, and what has several already', async () => {
    const store = await openStore();
    const links = raw(store, 'links');
    for (const id of ['lnk_1', 'lnk_2', 'lnk_3']) await store.links.insert(buildLink(id), `req_${id}`);
    const place = { platform: 'slack', channelId: 'C1' };
    const older = (cardPlace: object | null) => ({
      $set: { cardPlace },
      $unset: { cardPlaces: 1, schemaVersion: 1 } as const,
    });
    await links.updateOne({ _id: 'lnk_1' }, older(place));
    await links.updateOne({ _id: 'lnk_2' }, older(null));
    await links.updateOne({ _id: 'lnk_3' }, { $set: { cardPlaces: [{ key: 'card:own', place }] } });
    await run(store, letLinksHaveSeveralCards);
    const read = async (id: string) => (await store.links.findById('mer_1', id))?.cardPlaces;
    expect(await read('lnk_1')).toEqual([{ key: 'card:lnk_1', place }]);
    expect(await read('lnk_2')).toEqual([{ key: 'card:lnk_2', place: null }]);
    expect(await read('lnk_3')).toEqual([{ key: 'card:own', place }]);
    expect(await links.countDocuments({ cardPlace: { $exists: true } })).toBe(0);
  });

  it('leaves what lies before the place it had reached', async () => {
    const store = await openStore();
    const links = raw(store, 'links');
    for (const id of ['lnk_1', 'lnk_2']) await store.links.insert(buildLink(id), `req_${id}`);
    await links.updateMany({}, { $unset: { cardPlaces: 1 } });
    await run(store, letLinksHaveSeveralCards, 'lnk_1');
    const places = (await links.find().sort({ _id: 1 }).toArray()).map((link) => link['cardPlaces']);
    expect(places).toEqual([undefined, [{ key: 'card:lnk_2', place: null }]]);
  });
});

describe('nameKindsOfProviderEvents', () => {
  it('calls those of before events of attempts, and leaves the others what they are', async () => {
    const store = await openStore();
    const inbox = raw(store, 'provider_inbox');
    const arrival = { receivedAt: AT, holder: null };
    const dispute = {
      kind: 'dispute',
      eventId: 'evt_2',
      type: 'disputed',
      providerRef: 'ref_1',
      attemptId: null,
      disputeRef: 'dp_1',
    } as const;
    await store.providerInbox.insert('sandbox', [buildAttemptEvent()], arrival);
    await store.providerInbox.insert('sandbox', [dispute], arrival);
    await inbox.updateOne({ _id: 'sandbox:evt_1' }, { $unset: { kind: 1, schemaVersion: 1 } });
    await run(store, nameKindsOfProviderEvents);
    const claim = { holder: 'one', now: AT, limit: 10, withoutShares: [] };
    const rows = await store.providerInbox.claim(claim);
    expect(rows.map(({ eventId, kind }) => `${eventId} ${kind}`)).toEqual(['evt_1 attempt', 'evt_2 dispute']);
  });
});

describe('stampSchemaVersions', () => {
  it('marks what carried no version yet', async () => {
    const store = await openStore();
    const messages = raw(store, 'chat_outbox');
    await store.chatMessages.request(buildChatMessage(), AT);
    await store.chatMessages.request(buildChatMessage({ key: 'card:lnk_2' }), AT);
    await messages.updateOne({ _id: 'card:lnk_1' }, { $unset: { schemaVersion: 1 } });
    await messages.updateOne({ _id: 'card:lnk_2' }, { $set: { schemaVersion: 7 } });
    await run(store, stampSchemaVersions);
    const versions = (await messages.find().sort({ _id: 1 }).toArray()).map((one) => one['schemaVersion']);
    expect(versions).toEqual([8, 7]);
  });
});

describe('documents of a newer release', () => {
  it('are refused one by one', async () => {
    const store = await openStore();
    await store.links.insert(buildLink('lnk_1'), 'req_1');
    await raw(store, 'links').updateOne({ _id: 'lnk_1' }, { $set: { schemaVersion: 99 } });
    await expect(store.links.findById('mer_1', 'lnk_1')).rejects.toThrow('form 99');
  });
});
