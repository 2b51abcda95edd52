import { describe, expect, it } from '@jest/globals';
import { UNSAID_STANDING } from '../../../src/domain/payment/gateway-standing.js';
import type { MerchantRecord } from '../../../src/ports/merchant-records.js';
import { buildTestKey } from '../../support/api-keys.js';
import { buildTestAuditEntry } from '../../support/build-audit-entry.js';
import { buildPaymentRows } from '../../support/build-ledger-row.js';
import { buildTestKyc } from '../../support/build-test-kyc.js';
import { buildTestMember, buildTestMerchant } from '../../support/build-test-merchant.js';
import { AT, buildLink } from './build-link.js';
import { setUpStores } from './open-stores.js';
import { buildEndpoint } from './webhook-endpoints-contract.js';

const openStore = setUpStores();

describe('MerchantRecords', () => {
  it('reads all that there is of one merchant, kind by kind, and no keys', async () => {
    const store = await openStore();
    const merchant = { ...buildTestMerchant(), id: 'mer_1' };
    await store.merchants.insertMerchant(merchant);
    await store.merchants.insertMember({ ...buildTestMember(), id: 'mem_1', merchantId: 'mer_1' });
    await store.merchants.insertMember({ ...buildTestMember(), id: 'mem_other', merchantId: 'mer_2' });
    await store.kycs.save(buildTestKyc({ merchantId: 'mer_1', revision: 1 }), [buildTestAuditEntry('aud_9')]);
    for (const id of ['lnk_2', 'lnk_1']) await store.links.insert(buildLink(id), `req_${id}`);
    await store.links.insert(buildLink('lnk_3', { merchantId: 'mer_2' }), 'req_3');
    await store.ledger.add(buildPaymentRows('evt_1', 4999, { merchantId: 'mer_1' }));
    await store.suppressions.add({
      ...{ merchantId: 'mer_1', channel: 'email', address: 'ann@example.com' },
      ...{ reason: 'opted_out', since: new Date(0) },
    });
    await store.gatewayAccounts.connect(
      {
        ...{ newId: 'gwa_1', merchantId: 'mer_1', provider: 'stripe', mode: 'test', accountRef: 'acct_1' },
        ...{ displayName: null, connectedBy: 'mem_1', connectedAt: new Date(0), standing: UNSAID_STANDING },
      },
      { provider: 'stripe', secretKey: 'sk_test_1234567890' },
    );
    const key = buildTestKey({ merchantId: 'mer_1', secrets: [] });
    await store.apiKeys.insert(key, buildTestAuditEntry('aud_2'));
    const secret = { secret: 'pl_test_1234567890', madeAt: AT, shownTo: 'mem_1', othersEndAt: null };
    await store.apiKeys.addSecret(key, secret, buildTestAuditEntry('aud_3'));
    for (const id of ['whe_1', 'whe_2']) {
      await store.webhookEndpoints.insert(buildEndpoint(id), buildTestAuditEntry(`aud_${id}`));
    }
    await store.webhookEndpoints.remove(buildEndpoint('whe_2'), buildTestAuditEntry('aud_4'));
    await store.auditTrail.append('mer_1', [buildTestAuditEntry('aud_1')]);

    const records: MerchantRecord[] = [];
    for await (const record of store.merchantRecords.read('mer_1')) records.push(record);
    expect(records.map(({ kind }) => kind)).toEqual([
      ...['merchant', 'member', 'review', 'gateway', 'key', 'endpoint', 'link', 'link'],
      ...['ledger', 'ledger', 'suppression', 'audit'],
    ]);
    expect(records[0]?.value).toEqual(merchant);
    expect(JSON.stringify(records)).not.toMatch(
      /sealed|untold|"hash":"[\w-]{43}"|slot|identity|pl_test|whsec|whe_2|sk_test|mem_other|lnk_3/,
    );
  });

  it('has nothing of a merchant that there is not', async () => {
    const { merchantRecords } = await openStore();
    for await (const record of merchantRecords.read('mer_none')) throw new Error(record.kind);
  });
});
