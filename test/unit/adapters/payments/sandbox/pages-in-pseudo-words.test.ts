import { expect, it } from '@jest/globals';
import { renderCheckout } from '../../../../../src/adapters/payments/sandbox/pages/checkout-page.js';
import {
  renderEnded,
  renderOutOfOrder,
  renderUnknown,
} from '../../../../../src/adapters/payments/sandbox/pages/notice-pages.js';
import type { SandboxSession } from '../../../../../src/adapters/payments/sandbox/session.js';
import { START } from '../../../../support/fake-clock.js';
import { listFaults, listPageTexts } from '../../../../support/find-bare-words.js';
import { PSEUDO } from '../../../../support/pseudo-words.js';

const SESSION: SandboxSession = {
  _id: 'sandbox_1',
  attemptId: 'att_1',
  merchantName: 'Lotus Valley School',
  amount: { minor: 4999, currency: 'USD' },
  description: 'School fees',
  reference: 'INV-42',
  returnUrl: 'https://pay.example.com/p/slug',
  createdAt: START,
  expiresAt: START,
  closedAt: null,
  ending: null,
  events: [],
  refundableMinor: 0,
  refunds: [],
};

it.each([
  ['the checkout', renderCheckout(PSEUDO, SESSION)],
  ['a checkout of nothing in particular', renderCheckout(PSEUDO, { ...SESSION, description: null })],
  ...(['processing', 'succeeded', 'failed', 'closed'] as const).map(
    (status) => [`a session that is ${status}`, renderEnded(PSEUDO, SESSION, status)] as const,
  ),
  ['a session that nobody knows', renderUnknown(PSEUDO)],
  ['a bank that is out of order', renderOutOfOrder(PSEUDO)],
])('%s says nothing but what is in the catalog', (_, page) => {
  expect(
    listFaults(listPageTexts(page), ['Lotus Valley School', 'School fees', 'Visa ending', 'Paylink']),
  ).toEqual([]);
});
