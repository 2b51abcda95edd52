import { expect, it } from '@jest/globals';
import { renderCheckout } from '../../../../../src/adapters/payments/sandbox/pages/checkout-page.js';
import { renderEnded } from '../../../../../src/adapters/payments/sandbox/pages/ended-page.js';
import {
  renderOutOfOrder,
  renderUnknown,
} from '../../../../../src/adapters/payments/sandbox/pages/notice-pages.js';
import {
  NOT_YET,
  type SandboxDispute,
  type SandboxSession,
  type SessionEnding,
} from '../../../../../src/adapters/payments/sandbox/session.js';
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

const usd = (minor: number) => ({ minor, currency: 'USD' });

const PAID: SessionEnding = {
  outcome: 'pay',
  settlesAt: START,
  captured: usd(4999),
  declineReason: null,
  paymentRef: 'sbp_1',
  breach: null,
};

const paid = (ending: Partial<SessionEnding> = {}): SandboxSession => ({
  ...SESSION,
  ending: { ...PAID, ...ending },
  refundableMinor: 4999,
});

const disputed = (dispute: Partial<SandboxDispute>): SandboxSession => ({
  ...paid(),
  dispute: {
    ...{ ref: 'sbd_1', amount: usd(4999), reason: 'not_received', status: 'needs_response' },
    ...{ openedAt: START, dueAt: START, fee: usd(1500), closedAt: null, evidence: null },
    ...dispute,
  },
});

const EVIDENCE = {
  ...{ text: 'She took part.', customerName: null, customerEmail: null, productDescription: null },
  sentAt: START,
};

it.each([
  ['the checkout', renderCheckout(PSEUDO, SESSION)],
  ['a checkout of nothing in particular', renderCheckout(PSEUDO, { ...SESSION, description: null })],
  ...(
    [
      ['closed', SESSION],
      ['paid', paid()],
      ['processing', paid({ settlesAt: NOT_YET })],
      ['declined', paid({ captured: null, declineReason: 'other' })],
      ['to come late', paid({ settlesAt: NOT_YET, breach: 'late' })],
      ['to come twice', paid({ settlesAt: NOT_YET, breach: 'double' })],
      ['disputed', disputed({})],
      ['disputed and answered', disputed({ status: 'under_review', evidence: EVIDENCE })],
      ['won', disputed({ status: 'won', closedAt: START, evidence: EVIDENCE })],
      ['lost', disputed({ status: 'lost', closedAt: START })],
    ] as const
  ).map(([is, session]) => [`a session that is ${is}`, renderEnded(PSEUDO, session, START)] as const),
  ['a session that nobody knows', renderUnknown(PSEUDO)],
  ['a bank that is out of order', renderOutOfOrder(PSEUDO)],
])('%s says nothing but what is in the catalog', (_, page) => {
  const quoted = ['Lotus Valley School', 'School fees', 'She took part.', 'Visa', 'Paylink'];
  expect(listFaults(listPageTexts(page), quoted)).toEqual([]);
});
