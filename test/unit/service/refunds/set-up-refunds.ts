import type { Link } from '../../../../src/domain/link/link.js';
import type { Merchant } from '../../../../src/domain/merchant/merchant.js';
import type { RefundSettings } from '../../../../src/domain/merchant/refund-settings.js';
import { listPayments } from '../../../../src/domain/payment/balance.js';
import { buildPaidLink } from '../../../support/build-paid-link.js';
import { buildTestActor, buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeWorld } from '../../../support/fake-world.js';

export const JO = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
export const BO = buildTestActor({ memberId: 'mem_bo', role: 'manager' });
export const MAI = buildTestActor();
export const LINK = { linkId: 'lnk_1' } as const;

/** Mai sells, Jo owns, Bo manages. */
export const MEMBERS = [
  buildTestMember(),
  buildTestMember({
    id: 'mem_jo',
    role: 'owner',
    displayName: 'Jo',
    accounts: [{ platform: 'slack', userId: 'U_JO' }],
  }),
  buildTestMember({
    id: 'mem_bo',
    role: 'manager',
    displayName: 'Bo',
    accounts: [{ platform: 'slack', userId: 'U_BO' }],
  }),
];

export function merchantWith(refunds: Partial<RefundSettings>): Merchant {
  const merchant = buildTestMerchant();
  const { settings } = merchant;
  return { ...merchant, settings: { ...settings, refunds: { ...settings.refunds, ...refunds } } };
}

/** A world with a link whose payments its gateway knows. */
export function setUpRefunds(
  link: Link = buildPaidLink(),
  { merchant = buildTestMerchant(), members = MEMBERS } = {},
) {
  const world = createFakeWorld({ links: [link], merchant, members });
  for (const { providerRef, captured, paymentRef } of listPayments(link)) {
    world.gateway.report(providerRef ?? '', buildSucceeded(captured, { paymentRef: paymentRef ?? '' }));
  }
  const get = () => world.links.get(link.id);
  const told = () => get().history.map(({ type }) => type);
  return { ...world, get, told };
}
