import { describe, expect, it } from '@jest/globals';
import { OWN_NAMES } from '../../../../src/adapters/chat/words/own-names.js';
import { buildErrorPage } from '../../../../src/adapters/http/pages/error-page.js';
import {
  buildGatewaysPage,
  type GatewaysQuestion,
} from '../../../../src/adapters/http/pages/gateways-page.js';
import { buildHomePage } from '../../../../src/adapters/http/pages/home-page.js';
import { buildLogoPage } from '../../../../src/adapters/http/pages/logo-page.js';
import { buildPageOver } from '../../../../src/adapters/http/pages/page-over.js';
import { buildPayPage } from '../../../../src/adapters/http/pages/pay-page.js';
import { EMPTY_MAKE_OUT } from '../../../../src/adapters/http/pages/receipt-form.js';
import { buildNoReceiptPage, buildReceiptPage } from '../../../../src/adapters/http/pages/receipt-page.js';
import { buildReportPage, buildReportSentPage } from '../../../../src/adapters/http/pages/report-pages.js';
import type { PressResult } from '../../../../src/adapters/http/pages/state-parts.js';
import { LINK_STATES } from '../../../../src/domain/link/link.js';
import type { GatewayPageView } from '../../../../src/service/gateways/open-gateway-page.js';
import type { PayPageView } from '../../../../src/service/payments/open-pay-page.js';
import type { ReceiptView } from '../../../../src/service/payments/open-receipt.js';
import { buildOwnAccount } from '../../../support/build-own-account.js';
import { listFaults, listPageTexts } from '../../../support/find-bare-words.js';
import { PSEUDO } from '../../../support/pseudo-words.js';
import { buildTestView } from './build-test-view.js';

const SLUG = 'slug000000000000000001';
const WRITTEN = [
  ...['Lotus Valley School', 'School fees, class XII B', 'Ann Lee', 'Visa', 'Paylink', 'Bangkok'],
  ...['Stripe', 'PortOne', 'https://example.com/webhooks/stripe/gwa_1'],
  ...Object.values(OWN_NAMES),
];
const DECLINES = [
  ...['not_enough_funds', 'card_expired', 'card_declined', 'limit_exceeded', 'suspected_fraud'],
  ...['authentication_failed', 'other'],
] as const;
const PRESSES = ['provider_unavailable', 'cannot_start', 'not_confirmed'] as const;
const closing = {
  at: new Date('2026-11-23T03:02:00Z'),
  method: { label: 'Visa', last4: '4242' },
  paid: { minor: 9998, currency: 'USD' },
  payments: [],
  refunded: { minor: 2000, currency: 'USD' },
  takenBack: null,
  practiceUrl: 'https://pay.test/sandbox/checkout/sbx_1',
};

const LOGO_PROBLEMS = [
  ...(['missing', 'too_large', 'not_a_picture'] as const),
  ...(['too_small_a_side', 'too_long_a_side'] as const),
  null,
];
const RECEIPT_PROBLEMS = [
  [{ field: 'company', problem: 'missing' } as const],
  [{ field: 'company', problem: 'too_long', maxLength: 100 } as const],
  [{ field: 'taxNumber', problem: 'bad_characters' } as const],
  [{ field: 'taxNumber', problem: 'card_number' } as const],
];
const RECEIPT: ReceiptView = {
  number: 'INV-2026-0042/2',
  mode: 'test',
  merchantName: 'Lotus Valley School',
  legalName: 'Lotus Valley School',
  taxNumber: '0105561000001',
  logoId: 'lgo_1',
  accentColor: '#0b6e4f',
  customer: { name: 'Ann Lee', email: 'ann@example.com', phone: null },
  madeOutTo: { company: 'Lotus Valley School', taxNumber: '1' },
  mayMakeOut: true,
  description: 'School fees, class XII B',
  paid: { minor: 4999, currency: 'USD' },
  payments: [],
  paidAt: closing.at,
  method: { label: 'Visa', last4: '4242' },
  refunds: [true, false].map((isPending) => ({ amount: closing.refunded, at: closing.at, isPending })),
  taken: [{ amount: closing.refunded, at: closing.at }],
  left: { minor: 999, currency: 'USD' },
  language: null,
  merchantLanguage: 'en',
  timeZone: 'Asia/Bangkok',
};

const GATEWAY_QUESTIONS: GatewaysQuestion[] = [
  null,
  ...[
    null,
    { kind: 'unavailable' } as const,
    ...[1, 7].map(
      (count) =>
        ({ kind: 'in_use', references: Array.from({ length: count }, (_, at) => `PL-${at}`) }) as const,
    ),
  ].map((problem): GatewaysQuestion => ({ kind: 'remove', accountId: 'gwa_1', problem })),
  ...(['stripe', 'portone'] as const).flatMap((provider) =>
    ([null, 'missing', 'key_refused', 'wrong_mode', 'no_answer', 'no_payments'] as const).map(
      (problem): GatewaysQuestion => ({ kind: 'connect', draft: { provider, mode: 'test', problem } }),
    ),
  ),
];
const GATEWAY_VIEWS: GatewayPageView[] = [
  { liveRefusal: null, taker: { provider: 'stripe', isOwn: true } } as const,
  { liveRefusal: { reason: 'no_gateway' }, taker: { provider: 'sandbox', isOwn: false } } as const,
  { liveRefusal: { reason: 'not_submitted' }, taker: null } as const,
].map((of) => ({
  ...{ ...of, merchantName: 'Lotus Valley School', merchantLanguage: 'en', timeZone: 'Asia/Bangkok' },
  mode: 'test',
  connected: (['connected', 'refused', 'replaced'] as const).map((status) => ({
    account: buildOwnAccount({ status, lastSignedAt: status === 'refused' ? closing.at : null }),
    webhookUrl: 'https://example.com/webhooks/stripe/gwa_1',
    rules: [
      { currency: 'USD', isTaken: true, least: { minor: 50, currency: 'USD' } },
      { currency: 'EUR', isTaken: true, least: null },
      { currency: 'KPW', isTaken: false, least: null },
    ],
  })),
}));

const faultsOf = (page: string) => listFaults(listPageTexts(page), WRITTEN);
const pay = (change: Partial<PayPageView>, pressed: PressResult | null = null) =>
  faultsOf(
    buildPayPage(buildTestView({ mode: 'test', ...change }), {
      words: PSEUDO,
      slug: SLUG,
      publicUrl: 'https://pay.example.com',
      pressed,
    }),
  );

describe('a page in pseudo-words', () => {
  it.each(LINK_STATES)('says nothing of its own to pay a link that is %s', (state) => {
    expect(pay({ state })).toEqual([]);
    expect(pay({ state, closing })).toEqual([]);
    for (const left of [closing.paid, { minor: 0, currency: 'USD' }]) {
      expect(pay({ state, closing: { ...closing, takenBack: { taken: closing.paid, left } } })).toEqual([]);
    }
    expect(pay({ state, expiresAt: null, closing: { ...closing, method: null, refunded: null } })).toEqual(
      [],
    );
  });

  it.each(DECLINES)('says nothing of its own of a payment declined for %s', (declined) => {
    expect(pay({ declined })).toEqual([]);
  });

  it.each(PRESSES)('says nothing of its own of a press: %s', (pressed) => {
    expect(pay({}, pressed)).toEqual([]);
  });

  it('says nothing of its own of where is written to and whom to ask', () => {
    const writesTo = { email: 'ann@example.com', phone: '+66812344321' };
    const whomToAsk = { makerName: 'Ann Lee', replyTo: 'office@lotus.example' };
    for (const state of LINK_STATES) expect(pay({ state, writesTo, whomToAsk, closing })).toEqual([]);
  });

  it.each(RECEIPT_PROBLEMS)('says nothing of its own on a receipt: %j', (...problems) => {
    const form = { typed: EMPTY_MAKE_OUT.typed, problems };
    const context = { words: PSEUDO, slug: SLUG, publicUrl: 'https://pay.example.com', form };
    for (const mayMakeOut of [true, false]) {
      expect(faultsOf(buildReceiptPage({ ...RECEIPT, mayMakeOut }, context))).toEqual([]);
    }
    expect(faultsOf(buildNoReceiptPage(PSEUDO, SLUG))).toEqual([]);
  });

  it.each(LOGO_PROBLEMS)('says nothing of its own where a logo is given: %s', (problem) => {
    for (const logoId of [null, 'lgo_1']) {
      for (const isUsed of [true, false]) {
        const view = { merchantName: 'Lotus Valley School', merchantLanguage: 'en', logoId, isUsed } as const;
        const page = buildLogoPage({ ...view, merchantId: 'mer_1' }, { words: PSEUDO, token: SLUG, problem });
        expect(faultsOf(page)).toEqual([]);
      }
    }
    expect(faultsOf(buildPageOver(PSEUDO))).toEqual([]);
  });

  it.each(GATEWAY_QUESTIONS)('says nothing of its own where gateways are connected: %j', (question) => {
    for (const done of ['connected', null] as const) {
      const context = { words: PSEUDO, path: '/connect/token', done, badSecretOf: 'gwa_1' };
      for (const view of GATEWAY_VIEWS)
        expect(faultsOf(buildGatewaysPage(view, context, question))).toEqual([]);
    }
  });

  it('says nothing of its own of a report, to start with, and of a failure', () => {
    expect(faultsOf(buildReportPage({ words: PSEUDO, slug: SLUG, lacksReason: true, comment: '' }))).toEqual(
      [],
    );
    expect(faultsOf(buildReportSentPage(PSEUDO, SLUG))).toEqual([]);
    expect(faultsOf(buildHomePage(PSEUDO))).toEqual([]);
    for (const status of [400, 401, 403, 404, 405, 413, 429, 500, 503]) {
      for (const isBelowPay of [true, false]) {
        const context = {
          words: PSEUDO,
          status,
          requestId: '42',
          isBelowPay,
          slug: isBelowPay ? SLUG : null,
        };
        expect(faultsOf(buildErrorPage({ ...context, retryAfterSeconds: null }))).toEqual([]);
        expect(faultsOf(buildErrorPage({ ...context, retryAfterSeconds: 40 }))).toEqual([]);
      }
    }
  });
});
