import { describe, expect, it } from '@jest/globals';
import { INITIAL_SETTINGS } from '../../../src/domain/merchant/merchant.js';
import { UNSAID_STANDING } from '../../../src/domain/payment/gateway-standing.js';
import { AT, buildLink, later } from './build-link.js';
import { buildDelivery } from './delivery-queue-contract.js';
import { setUpStores } from './open-stores.js';

describe('connectStore', () => {
  const openStore = setUpStores();

  it('answers a ping', async () => {
    const store = await openStore();
    expect(await store.ping()).toBe(true);
  });

  it('keeps two stores of one process apart', async () => {
    const [one, other] = [await openStore(), await openStore()];
    await one.links.insert(buildLink('lnk_1'), 'req_1');
    expect(await other.links.findById('mer_1', 'lnk_1')).toBeNull();
    await other.close();
    expect(await one.links.findById('mer_1', 'lnk_1')).toMatchObject({ id: 'lnk_1' });
  });

  it('opens a database that has its indexes already', async () => {
    const store = await openStore();
    const names = async () => (await store.db.collection('links').indexes()).map(({ name }) => name);
    const before = await names();
    await store.connection.model('Link').collection.createIndexes([{ key: { slug: 1 }, unique: true }]);
    expect(await names()).toEqual(before);
    expect(before).toHaveLength(26);
  });

  it('lets the store delete drafts after a day, seen keys at their time, events and deliveries done 45 days ago', async () => {
    const store = await openStore();
    const ttlOf = async (collection: string) =>
      (await store.db.collection(collection).indexes())
        .filter(({ expireAfterSeconds }) => expireAfterSeconds !== undefined)
        .map(({ key, expireAfterSeconds }) => ({ key, expireAfterSeconds }));
    expect(await ttlOf('drafts')).toEqual([{ key: { savedAt: 1 }, expireAfterSeconds: 86_400 }]);
    expect(await ttlOf('seen')).toEqual([{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }]);
    expect(await ttlOf('deliveries')).toEqual([{ key: { settledAt: 1 }, expireAfterSeconds: 3_888_000 }]);
    expect(await ttlOf('provider_inbox')).toEqual([{ key: { doneAt: 1 }, expireAfterSeconds: 3_888_000 }]);
  });

  it('reads a merchant whose settings are older than reminders', async () => {
    const store = await openStore();
    const workspace = { platform: 'slack', workspaceId: 'T1' } as const;
    const older = {
      id: 'mer_1',
      name: 'School',
      country: null,
      mode: 'test',
      workspaces: [workspace],
      settings: INITIAL_SETTINGS,
    } as const;
    await store.merchants.insertMerchant({ ...older, createdAt: AT });
    await store.db.collection('merchants').updateOne({}, { $unset: { 'settings.reminders': 1 } });
    const again = await openStore();
    await again.db
      .collection('merchants')
      .insertMany(await store.db.collection('merchants').find().toArray());
    expect((await again.merchants.findById('mer_1'))?.settings).toEqual(INITIAL_SETTINGS);
  });

  it('knows what falls due next: a message or the end of an open link', async () => {
    const store = await openStore();
    expect(await store.findNextDue()).toBeNull();
    await store.links.insert(buildLink('lnk_1', { expiresAt: later(5000) }), 'req_1');
    await store.links.insert(buildLink('lnk_2', { expiresAt: later(1), state: 'cancelled' }), 'req_2');
    await store.links.insert(buildLink('lnk_3'), 'req_3');
    expect(await store.findNextDue()).toEqual(later(5000));
    const delivery = buildDelivery('dlv_1', later(3000));
    await store.deliveries.plan([delivery]);
    expect(await store.findNextDue()).toEqual(later(3000));
    await store.deliveries.finish('dlv_1', 'sent', later(3000));
    expect(await store.findNextDue()).toEqual(later(5000));
  });

  it('forgets a merchant with all that is owed to its customers', async () => {
    const store = await openStore();
    await store.links.insert(buildLink('lnk_1'), 'req_1');
    await store.deliveries.plan([
      buildDelivery('dlv_1', AT),
      { ...buildDelivery('dlv_2', AT), merchantId: 'mer_2' },
    ]);
    await store.eraseMerchant('mer_1');
    expect(await store.links.findById('mer_1', 'lnk_1')).toBeNull();
    expect(await store.deliveries.readLane('mer_1 email', AT, 10)).toEqual({ due: [], nextDueAt: null });
    expect(await store.deliveries.readLane('mer_2 email', AT, 10)).toMatchObject({ due: [{ id: 'dlv_2' }] });
  });

  it('stores money as whole minor units and times as dates', async () => {
    const store = await openStore();
    const amount = { minor: 999_999_999_999, currency: 'JPY' };
    await store.links.insert(buildLink('lnk_1', { amount, expiresAt: later(1) }), 'req_1');
    const raw = await store.db.collection('links').findOne({ slug: 'slug-of-lnk_1-0123456789' });
    expect(raw?.['amount']).toEqual(amount);
    expect(raw?.['expiresAt']).toEqual(new Date('2126-03-04T10:00:00.001Z'));
    expect(raw?.['history'][0].at).toEqual(AT);
  });

  it('refuses an amount that is no whole number of minor units', async () => {
    const store = await openStore();
    const link = buildLink('lnk_1', { amount: { minor: 49.99, currency: 'USD' } });
    await expect(store.links.insert(link, 'req_1')).rejects.toThrow('minor');
  });

  it('keeps an installation unreadable in the database', async () => {
    const store = await openStore();
    await store.installations.save('T1', '{"bot":{"token":"xoxb-secret"}}', AT);
    const raw = await store.db.collection('installations').findOne();
    expect(JSON.stringify(raw)).not.toContain('xoxb');
    expect(JSON.stringify(raw)).not.toContain(Buffer.from('xoxb-secret').toString('base64').slice(0, 12));
  });

  it('keeps the secrets of a gateway unreadable in the database', async () => {
    const { gatewayAccounts, db } = await openStore();
    const checked = { newId: 'gwa_1', merchantId: 'mer_1', provider: 'stripe', mode: 'test' } as const;
    const account = await gatewayAccounts.connect(
      {
        ...checked,
        accountRef: 'acct_1',
        displayName: null,
        connectedBy: 'mem_1',
        connectedAt: AT,
        standing: UNSAID_STANDING,
      },
      { provider: 'stripe', secretKey: 'sk_test_hunter2' },
    );
    await gatewayAccounts.addWebhookSecret(account, 'whsec_hunter2');
    const raw = JSON.stringify(await db.collection('gateway_accounts').findOne());
    for (const secret of ['sk_test', 'whsec', 'hunter2']) {
      expect(raw).not.toContain(secret);
      expect(raw).not.toContain(Buffer.from(secret).toString('base64').slice(0, 6));
    }
  });

  it('keeps in the queue of the relay only links of which somebody has not heard', async () => {
    const store = await openStore();
    const { relay } = store.linkWork;
    const links = store.db.collection('links');
    await store.links.insert(buildLink('lnk_1'), 'req_1');
    await store.links.insert(buildLink('lnk_2', { history: [] }), 'req_2');
    expect(await links.countDocuments({ 'relay.dueAt': { $exists: true } })).toBe(1);
    const [row] = await relay.claim({ holder: 'one', now: AT, limit: 10, withoutShares: [] });
    if (row === undefined) throw new Error('nothing is due');
    const cursors = { cards: { heard: 1, failures: 0, retryAt: null } };
    await relay.advance(row, { cursors, dueAt: null, parked: null }, 'one');
    expect(await links.countDocuments({ 'relay.dueAt': { $exists: true } })).toBe(0);
  });
});
