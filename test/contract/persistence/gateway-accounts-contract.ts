import { beforeEach, describe, expect, it } from '@jest/globals';
import { UNSAID_STANDING } from '../../../src/domain/payment/gateway-standing.js';
import type { CheckedAccount, GatewayAccounts, GatewayKeys } from '../../../src/ports/gateway-accounts.js';
import { AT, later } from './build-link.js';

const KEYS: GatewayKeys = { provider: 'stripe', secretKey: 'sk_test_hunter2' };

function checked(part: Partial<CheckedAccount> = {}): CheckedAccount {
  return {
    newId: 'gwa_1',
    merchantId: 'mer_1',
    provider: 'stripe',
    mode: 'test',
    accountRef: 'acct_1',
    displayName: 'Lotus',
    connectedBy: 'mem_1',
    connectedAt: AT,
    standing: UNSAID_STANDING,
    ...part,
  };
}

export function describeGatewayAccounts(open: () => Promise<GatewayAccounts>): void {
  describe('GatewayAccounts', () => {
    let accounts: GatewayAccounts;
    beforeEach(async () => {
      accounts = await open();
    });
    const statuses = async () =>
      (await accounts.listOf('mer_1')).map(({ id, status }) => [id, status] as const);

    it('keeps an account with its secrets apart', async () => {
      const account = await accounts.connect(checked(), KEYS);
      const { newId: id, standing, ...given } = checked();
      expect(account).toEqual({
        ...{ ...given, id, lastFour: 'ter2', status: 'connected', revision: 1 },
        ...{ hasWebhookSecret: false, lastSignedAt: null, standing: { ...standing, readAt: AT } },
      });
      expect(await accounts.find('gwa_1')).toEqual(account);
      expect(await accounts.listOf('mer_1')).toEqual([account]);
      expect(await accounts.listOf('mer_2')).toEqual([]);
      expect(JSON.stringify(await accounts.listOf('mer_1'))).not.toContain('hunter2');
      expect(await accounts.openKeys('gwa_1')).toEqual({ keys: KEYS, webhookSecrets: [] });
      expect([await accounts.find('gwa_2'), await accounts.openKeys('gwa_2')]).toEqual([null, null]);
    });

    it('keeps what was read last of what its gateway lets it do, whichever note comes last', async () => {
      const account = await accounts.connect(checked(), KEYS);
      const stopped = { ...UNSAID_STANDING, charges: false, reason: 'requirements.past_due' };
      await accounts.noteStanding(account, { ...stopped, readAt: later(2) });
      await accounts.noteStanding(account, { ...UNSAID_STANDING, readAt: later(1) });
      await accounts.noteStanding(
        { ...account, merchantId: 'mer_2' },
        { ...UNSAID_STANDING, readAt: later(3) },
      );
      expect((await accounts.find('gwa_1'))?.standing).toEqual({ ...stopped, readAt: later(2) });
    });

    it('keeps the id where keys of the same account take the place of others, and its webhook secret', async () => {
      const first = await accounts.connect(checked(), KEYS);
      await accounts.addWebhookSecret(first, 'whsec_1');
      const keys = { ...KEYS, secretKey: 'sk_test_new1' };
      const again = await accounts.connect(checked({ newId: 'gwa_2', connectedAt: later(1) }), keys);
      expect(again).toMatchObject({ id: 'gwa_1', lastFour: 'new1', revision: 3, hasWebhookSecret: true });
      expect(await accounts.openKeys('gwa_1')).toEqual({ keys, webhookSecrets: ['whsec_1'] });
    });

    it('lets another account take the place of the one before it, of its gateway and mode alone', async () => {
      await accounts.connect(checked(), KEYS);
      await accounts.connect(checked({ newId: 'gwa_2', mode: 'live', connectedAt: later(1) }), KEYS);
      const portone = { provider: 'portone', clientKey: 'client', secretKey: 'secret' } as const;
      const other = { newId: 'gwa_3', provider: 'portone', accountRef: 'client' } as const;
      await accounts.connect(checked({ ...other, connectedAt: later(2) }), portone);
      await accounts.connect(checked({ newId: 'gwa_4', merchantId: 'mer_2', accountRef: 'acct_2' }), KEYS);
      await accounts.connect(checked({ newId: 'gwa_5', accountRef: 'acct_2', connectedAt: later(3) }), KEYS);
      expect(await statuses()).toEqual([
        ['gwa_5', 'connected'],
        ['gwa_3', 'connected'],
        ['gwa_2', 'connected'],
        ['gwa_1', 'replaced'],
      ]);
      expect((await accounts.listInUse('mer_1')).map(({ id }) => id)).toEqual(['gwa_5', 'gwa_3', 'gwa_2']);
      expect(await accounts.openKeys('gwa_1')).not.toBeNull();
      expect(await accounts.listWithKeys()).toHaveLength(5);
    });

    it('makes one account of the same keys given twenty times at once', async () => {
      const given = Array.from({ length: 20 }, (_, n) =>
        accounts.connect(checked({ newId: `gwa_${n}` }), KEYS),
      );
      const ids = (await Promise.all(given)).map(({ id }) => id);
      expect(new Set(ids).size).toBe(1);
      expect(await statuses()).toEqual([[ids[0], 'connected']]);
    });

    it('keeps the two newest webhook secrets, of its own merchant alone', async () => {
      const account = await accounts.connect(checked(), KEYS);
      await accounts.noteSigned('gwa_1', later(1));
      for (const secret of ['whsec_1', 'whsec_2', 'whsec_3'])
        await accounts.addWebhookSecret(account, secret);
      await accounts.addWebhookSecret({ id: 'gwa_1', merchantId: 'mer_2' }, 'whsec_4');
      expect((await accounts.openKeys('gwa_1'))?.webhookSecrets).toEqual(['whsec_3', 'whsec_2']);
      expect(await accounts.find('gwa_1')).toMatchObject({
        ...{ hasWebhookSecret: true, revision: 4, lastSignedAt: null },
      });
    });

    it('forgets the secrets of an account that is removed, and takes it back under its id', async () => {
      const account = await accounts.connect(checked(), KEYS);
      await accounts.addWebhookSecret(account, 'whsec_1');
      await accounts.remove({ id: 'gwa_1', merchantId: 'mer_2' });
      expect(await statuses()).toEqual([['gwa_1', 'connected']]);
      await accounts.remove(account);
      expect(await statuses()).toEqual([['gwa_1', 'removed']]);
      expect(await accounts.openKeys('gwa_1')).toBeNull();
      expect(await accounts.listInUse('mer_1')).toEqual([]);
      expect(await accounts.listWithKeys()).toEqual([]);
      await accounts.addWebhookSecret(account, 'whsec_2');
      expect((await accounts.find('gwa_1'))?.hasWebhookSecret).toBe(false);
      const back = await accounts.connect(checked({ newId: 'gwa_2' }), KEYS);
      expect(back).toMatchObject({ id: 'gwa_1', status: 'connected', hasWebhookSecret: false });
    });

    it('notes keys that are refused and taken again, of the revision that was asked with', async () => {
      const first = await accounts.connect(checked(), KEYS);
      await accounts.noteKeys(first, 'refused');
      expect(await statuses()).toEqual([['gwa_1', 'refused']]);
      expect(await accounts.listInUse('mer_1')).toHaveLength(1);
      await accounts.connect(checked(), KEYS);
      await accounts.noteKeys(first, 'refused');
      await accounts.noteKeys({ ...first, status: 'refused' }, 'connected');
      expect(await statuses()).toEqual([['gwa_1', 'connected']]);
    });

    it('notes when a signed webhook came, once a minute, never backwards', async () => {
      await accounts.connect(checked(), KEYS);
      const signedAt = async () => (await accounts.find('gwa_1'))?.lastSignedAt;
      const atMs = (ms: number) => new Date(AT.getTime() + ms);
      await accounts.noteSigned('gwa_1', AT);
      await accounts.noteSigned('gwa_1', atMs(59_999));
      expect(await signedAt()).toEqual(AT);
      await accounts.noteSigned('gwa_1', atMs(60_000));
      expect(await signedAt()).toEqual(atMs(60_000));
      await accounts.noteSigned('gwa_1', AT);
      expect(await signedAt()).toEqual(atMs(60_000));
    });
  });
}
