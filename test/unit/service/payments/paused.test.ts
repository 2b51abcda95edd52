import { describe, expect, it } from '@jest/globals';
import { beginKyc, type KycState } from '../../../../src/domain/kyc/kyc.js';
import type { Link } from '../../../../src/domain/link/link.js';
import { UNSAID_STANDING } from '../../../../src/domain/payment/gateway-standing.js';
import { buildOwnAccount } from '../../../support/build-own-account.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const SLUG = 'slug000000000000000001';
const OPENED = { keys: { provider: 'stripe', secretKey: 'sk_live_1' }, webhookSecrets: [] } as const;

async function setUp(state: KycState, link: Partial<Link> = {}) {
  const world = createFakeWorld({ links: [buildTestLink({ mode: 'live', ...link })] });
  const kyc = { ...beginKyc('mer_lotus', START), revision: 1, state };
  expect(await world.kycs.save(kyc, [])).toBe(true);
  return world;
}

describe('a merchant that is suspended', () => {
  it('takes no real money, and its page says whom to ask', async () => {
    const { services, links } = await setUp('suspended');
    expect(await services.openPayPage(SLUG)).toMatchObject({
      ...{ state: 'open', isPaused: true },
      whomToAsk: { makerName: 'Mai', replyTo: null },
    });
    await expect(services.startPayment(SLUG)).rejects.toMatchObject({ code: 'payments_paused' });
    expect(links.get('lnk_1').attempts).toEqual([]);
  });

  it('takes practice payments', async () => {
    const { services } = await setUp('suspended', { mode: 'test' });
    expect(await services.openPayPage(SLUG)).toMatchObject({ isPaused: false, whomToAsk: null });
    await services.startPayment(SLUG);
  });

  it('keeps what a page says of a link that is over', async () => {
    const { services } = await setUp('suspended', { state: 'paid' });
    expect(await services.openPayPage(SLUG)).toMatchObject({ state: 'paid', isPaused: false });
  });
});

it.each(['none', 'draft', 'submitted', 'more_needed', 'rejected', 'approved'] as const)(
  'a merchant that is %s is paid what its open links ask for',
  async (state) => {
    const { services } = await setUp(state);
    expect(await services.openPayPage(SLUG)).toMatchObject({ isPaused: false });
  },
);

it('a merchant whose gateway lets it charge nothing takes no real money, until it may again', async () => {
  const { services, gatewayAccounts } = await setUp('approved');
  const account = buildOwnAccount({ merchantId: 'mer_lotus', mode: 'live' });
  const read = (charges: boolean) => ({ ...UNSAID_STANDING, charges, readAt: START });
  gatewayAccounts.put({ ...account, standing: read(false) }, OPENED);
  expect(await services.openPayPage(SLUG)).toMatchObject({ isPaused: true });
  await expect(services.startPayment(SLUG)).rejects.toMatchObject({ code: 'payments_paused' });
  gatewayAccounts.put({ ...account, standing: read(true) }, OPENED);
  expect(await services.openPayPage(SLUG)).toMatchObject({ isPaused: false });
});
