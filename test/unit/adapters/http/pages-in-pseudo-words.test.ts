import { describe, expect, it } from '@jest/globals';
import { OWN_NAMES } from '../../../../src/adapters/chat/words/own-names.js';
import { buildErrorPage } from '../../../../src/adapters/http/pages/error-page.js';
import { buildHomePage } from '../../../../src/adapters/http/pages/home-page.js';
import { buildPayPage } from '../../../../src/adapters/http/pages/pay-page.js';
import { buildReportPage, buildReportSentPage } from '../../../../src/adapters/http/pages/report-pages.js';
import type { PressResult } from '../../../../src/adapters/http/pages/state-parts.js';
import { LINK_STATES } from '../../../../src/domain/link/link.js';
import type { PayPageView } from '../../../../src/service/payments/open-pay-page.js';
import { listFaults, listPageTexts } from '../../../support/find-bare-words.js';
import { PSEUDO } from '../../../support/pseudo-words.js';
import { buildTestView } from './build-test-view.js';

const SLUG = 'slug000000000000000001';
const WRITTEN = [
  ...['Lotus Valley School', 'School fees, class XII B', 'Ann Lee', 'Visa ending', 'Paylink', 'Bangkok'],
  ...Object.values(OWN_NAMES),
];
const DECLINES = [
  ...['not_enough_funds', 'card_expired', 'card_declined', 'limit_exceeded', 'suspected_fraud'],
  ...['authentication_failed', 'other'],
] as const;
const PRESSES = ['provider_unavailable', 'cannot_start', 'not_confirmed'] as const;
const closing = {
  at: new Date('2026-11-23T03:02:00Z'),
  methodLabel: 'Visa ending 4242',
  refunded: { minor: 2000, currency: 'USD' },
};

const faultsOf = (page: string) => listFaults(listPageTexts(page), WRITTEN);
const pay = (change: Partial<PayPageView>, pressed: PressResult | null = null) =>
  faultsOf(buildPayPage(buildTestView({ mode: 'test', ...change }), { words: PSEUDO, slug: SLUG, pressed }));

describe('a page in pseudo-words', () => {
  it.each(LINK_STATES)('says nothing of its own to pay a link that is %s', (state) => {
    expect(pay({ state })).toEqual([]);
    expect(pay({ state, closing })).toEqual([]);
    expect(
      pay({ state, expiresAt: null, closing: { ...closing, methodLabel: null, refunded: null } }),
    ).toEqual([]);
  });

  it.each(DECLINES)('says nothing of its own of a payment declined for %s', (declined) => {
    expect(pay({ declined })).toEqual([]);
  });

  it.each(PRESSES)('says nothing of its own of a press: %s', (pressed) => {
    expect(pay({}, pressed)).toEqual([]);
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
