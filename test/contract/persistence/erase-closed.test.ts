import { describe, expect, it } from '@jest/globals';
import { createLedgerBooks } from '../../../src/adapters/persistence/ledger/ledger-books.js';
import type { Store } from '../../../src/adapters/persistence/store/connect-store.js';
import { toLedgerRows } from '../../../src/domain/ledger/to-ledger-rows.js';
import { closeAt } from '../../../src/domain/merchant/closing.js';
import { makeCheckLedger } from '../../../src/service/ledger/check-ledger.js';
import { buildTestKey } from '../../support/api-keys.js';
import { buildTestAuditEntry } from '../../support/build-audit-entry.js';
import { buildPaidLink } from '../../support/build-paid-link.js';
import { buildTestKyc } from '../../support/build-test-kyc.js';
import { buildTestMember, buildTestMerchant } from '../../support/build-test-merchant.js';
import { buildApiEvent } from './api-events-contract.js';
import { AT, buildLink, later } from './build-link.js';
import { buildAsk } from './idempotent-answers-contract.js';
import { buildMark } from './money-listing-contract.js';
import { setUpStores } from './open-stores.js';
import { buildEndpoint } from './webhook-endpoints-contract.js';
import { buildWebhookDelivery } from './webhook-queue-contract.js';

const openStore = setUpStores();
const CONTACTS = /ann@example\.com|Ann Example|12345678|secret note/;

describe('MerchantEraser', () => {
  it('leaves money and decisions of a closed merchant, and nothing of its customers and people', async () => {
    const store = await openStore();
    const merchant = { ...buildTestMerchant(), id: 'mer_1' };
    await store.merchants.insertMerchant(merchant);
    await store.merchants.insertMember({ ...buildTestMember(), id: 'mem_1', merchantId: 'mer_1' });
    expect(await store.merchants.setClosing('mer_1', closeAt(AT, 'mem_1'))).toBe(true);
    const customer = { name: 'Ann Example', email: 'ann@example.com', phone: '+66812345678' };
    const notes = [{ key: 'why', value: 'secret note' }];
    const paid = { ...buildPaidLink({ customer, notes }), id: 'lnk_paid', merchantId: 'mer_1' };
    await store.links.insert(paid, 'req_1');
    await store.links.insert(buildLink('lnk_open', { customer, merchantId: 'mer_1' }), 'req_2');
    await store.links.insert(buildLink('lnk_other', { customer, merchantId: 'mer_2' }), 'req_3');
    await store.ledger.add(paid.history.flatMap((event) => toLedgerRows(paid, event)));
    await store.kycs.save(buildTestKyc({ merchantId: 'mer_1', revision: 1 }), []);
    await store.auditTrail.append('mer_1', [buildTestAuditEntry('aud_1')]);
    await store.upkeep.wake('mer_1', AT);
    await store.merchantEraser.eraseClosed('mer_1');
    await store.merchantEraser.eraseClosed('mer_1');

    expect(await store.merchants.findById('mer_1')).toBeNull();
    expect(await store.merchants.findMember('mer_1', 'mem_1')).toBeNull();
    expect(await store.links.findById('mer_1', 'lnk_open')).toBeNull();
    const kept = await store.links.findById('mer_1', 'lnk_paid');
    expect(kept).toMatchObject({ state: 'paid', amount: paid.amount, attempts: [{ status: 'succeeded' }] });
    expect(
      JSON.stringify(await store.db.collection('links').find({ merchantId: 'mer_1' }).toArray()),
    ).not.toMatch(CONTACTS);
    expect(await store.links.findById('mer_2', 'lnk_other')).toMatchObject({ customer });
    expect(await store.kycs.find('mer_1')).toMatchObject({
      ...{ facts: {}, approvedFacts: null },
      documents: [{ name: '', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }, { name: '' }],
    });
    expect(await store.auditTrail.list('mer_1', 0, 10)).toHaveLength(1);
    const claim = { holder: 'one', now: AT, limit: 10, withoutShares: [] };
    // Somebody comes by for what is kept of it.
    expect(await store.upkeep.claim(claim)).toMatchObject([{ merchantId: 'mer_1', erasedAt: AT }]);

    const books = createLedgerBooks(store.connection);
    const differences: unknown[] = [];
    await makeCheckLedger({ books, askGateway: null })({
      merchantId: 'mer_1',
      onDifference: (difference) => differences.push(difference),
    });
    expect(differences).toEqual([]);
  });
});

const OF_PROGRAMS = [
  ...['api_keys', 'key_reveals', 'api_events', 'money_marks'],
  ...['idempotent_answers', 'webhook_endpoints', 'webhook_deliveries'],
];

async function fillPrograms(store: Store, merchantId: string): Promise<void> {
  const of = (id: string) => `${id}_${merchantId}`;
  const key = buildTestKey({ id: of('key'), merchantId, secrets: [] });
  await store.apiKeys.insert(key, buildTestAuditEntry(of('aud_k')));
  const reveal = { merchantId, keyId: key.id, memberId: 'mem_1', rotation: null, expiresAt: later(1_000) };
  await store.apiKeys.saveReveal(of('token'), reveal);
  await store.apiEvents.add([buildApiEvent(of('evt'), { merchantId })]);
  await store.moneyListing.add([buildMark(of('att'), { merchantId })]);
  await store.idempotentAnswers.begin(buildAsk({ keyId: key.id }));
  const endpoint = buildEndpoint(of('whe'), { merchantId });
  await store.webhookEndpoints.insert(endpoint, buildTestAuditEntry(of('aud_w')));
  await store.webhookQueue.plan([
    buildWebhookDelivery(of('evt'), { id: of('dlv'), endpointId: endpoint.id, merchantId }),
  ]);
}

const countOf = ({ db }: Store) =>
  Promise.all(OF_PROGRAMS.map((collection) => db.collection(collection).countDocuments()));

describe('what programs asked with and were told', () => {
  it.each(['eraseMerchant', 'eraseClosed'] as const)('goes with its merchant: %s', async (how) => {
    const store = await openStore();
    await fillPrograms(store, 'mer_1');
    await fillPrograms(store, 'mer_2');
    expect(await countOf(store)).toEqual(OF_PROGRAMS.map(() => 2));
    expect(await store.webhookEndpoints.listOn('mer_1', 'test')).toHaveLength(1);
    await (how === 'eraseMerchant'
      ? store.eraseMerchant('mer_1')
      : store.merchantEraser.eraseClosed('mer_1'));
    expect(await countOf(store)).toEqual(OF_PROGRAMS.map(() => 1));
    expect(await store.webhookEndpoints.listOn('mer_1', 'test')).toEqual([]);
    const claimed = await store.webhookLanes.claim({ holder: 'one', now: AT, limit: 10, withoutShares: [] });
    expect(claimed.map(({ share }) => share)).toEqual(['mer_2']);
  });
});

describe('MerchantRepository', () => {
  it('closes once, and opens once', async () => {
    const { merchants } = await openStore();
    await merchants.insertMerchant({ ...buildTestMerchant(), id: 'mer_1' });
    const closing = closeAt(AT, 'mem_1');
    const closed = await Promise.all([1, 2, 3].map(() => merchants.setClosing('mer_1', closing)));
    expect(closed.filter(Boolean)).toEqual([true]);
    expect((await merchants.findById('mer_1'))?.closing).toEqual(closing);
    const opened = await Promise.all([1, 2, 3].map(() => merchants.setClosing('mer_1', null)));
    expect(opened.filter(Boolean)).toEqual([true]);
    expect(await merchants.findById('mer_1')).toEqual({ ...buildTestMerchant(), id: 'mer_1' });
  });
});
