import { describe, expect, it } from '@jest/globals';
import { presentMessage } from '../../../../src/adapters/chat/cards/present-message.js';
import type { ApiCaller } from '../../../../src/domain/api/api-caller.js';
import { SCOPES } from '../../../../src/domain/api/scope.js';
import type { LinkDraft } from '../../../../src/domain/link/link.js';
import { buildKeyMember, buildTestKey } from '../../../support/api-keys.js';
import { buildTestActor, buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const CALLER: ApiCaller = {
  actor: buildTestActor({ memberId: 'mem_shop', role: 'api' }),
  ...{ keyId: 'key_shop', keyName: 'Shop', keyMadeBy: 'mem_mai', mode: 'test' },
  ...{ scopes: SCOPES, version: '2026-11-27' },
} as const;

const DRAFT: Omit<LinkDraft, 'expiresAt'> = {
  amount: { minor: 4999, currency: 'USD' },
  ...{ description: null, reference: null, notes: [], channels: [], language: null, reminders: null },
  customer: { name: null, email: null, phone: null },
  sendTiming: { kind: 'no' },
  reissueOf: null,
};

const members = [buildTestMember(), buildKeyMember(buildTestKey())];

describe('createLink of programs', () => {
  it('posts one card, which says that the key made it, however often it is asked for', async () => {
    const { services, sender, work } = createFakeWorld({ members });
    const first = await services.api.createLink(CALLER, { draft: DRAFT, requestKey: 'a' });
    const again = await services.api.createLink(CALLER, { draft: DRAFT, requestKey: 'a' });
    await work();
    expect(again).toEqual({ link: first.link, created: false });
    const cards = sender.shown.filter(({ message }) => message.content.kind === 'card');
    expect(cards).toHaveLength(1);
    const [card] = cards;
    expect(card?.address).toEqual({ kind: 'channel', channelId: 'U_MAI' });
    const shown = card && presentMessage(card, { publicUrl: 'https://paylink.test', cardUrl: null });
    expect(JSON.stringify(shown)).toContain('API: Shop');
  });

  it("has its card in the merchant's channel where there is one", async () => {
    const merchant = buildTestMerchant();
    const paidChannel = { platform: 'slack', channelId: 'C_SALES' } as const;
    const settings = { ...merchant.settings, paidChannel };
    const { services, sender, work } = createFakeWorld({ members, merchant: { ...merchant, settings } });
    await services.api.createLink(CALLER, { draft: DRAFT, requestKey: 'a' });
    await work();
    expect(sender.shown.map(({ address }) => address)).toContainEqual({
      kind: 'channel',
      channelId: 'C_SALES',
    });
  });

  it("ends as the merchant's links do, unless it says otherwise", async () => {
    const merchant = buildTestMerchant();
    const settings = { ...merchant.settings, defaultExpiry: { kind: 'after', hours: 48 } as const };
    const { services, clock } = createFakeWorld({ members, merchant: { ...merchant, settings } });
    const usual = await services.api.createLink(CALLER, { draft: DRAFT, requestKey: 'a' });
    expect(usual.link.expiresAt).toEqual(new Date(clock.now().getTime() + 48 * 3_600_000));
    const never = { ...DRAFT, expiresAt: null };
    const without = await services.api.createLink(CALLER, { draft: never, requestKey: 'b' });
    expect(without.link.expiresAt).toBeNull();
  });

  it('is refused in live mode where the merchant may not take real money', async () => {
    const { services } = createFakeWorld({ members });
    const asked = services.api.createLink({ ...CALLER, mode: 'live' }, { draft: DRAFT, requestKey: 'a' });
    await expect(asked).rejects.toMatchObject({ code: 'live_mode_refused' });
  });
});
