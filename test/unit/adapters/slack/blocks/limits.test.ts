import { describe, expect, it } from '@jest/globals';
import {
  buildCancelled,
  buildCancelQuestion,
} from '../../../../../src/adapters/slack/blocks/build-cancel-question.js';
import {
  buildCreatedMessage,
  buildCreatedView,
  buildCreatingView,
} from '../../../../../src/adapters/slack/blocks/build-created.js';
import {
  buildFailureMessage,
  buildFailureModal,
  withNotice,
} from '../../../../../src/adapters/slack/blocks/build-failure.js';
import { buildHelpMessage } from '../../../../../src/adapters/slack/blocks/build-help.js';
import { buildHome, buildHomeFailure } from '../../../../../src/adapters/slack/blocks/build-home.js';
import { buildLinkForm, buildOpeningView } from '../../../../../src/adapters/slack/blocks/build-link-form.js';
import { buildLinkList } from '../../../../../src/adapters/slack/blocks/build-link-list.js';
import { buildQr } from '../../../../../src/adapters/slack/blocks/build-qr.js';
import { buildCommandRefusal, buildRefusal } from '../../../../../src/adapters/slack/blocks/build-refusal.js';
import { buildReview } from '../../../../../src/adapters/slack/blocks/build-review.js';
import { buildSettings } from '../../../../../src/adapters/slack/blocks/build-settings.js';
import { buildSettingsSaved } from '../../../../../src/adapters/slack/blocks/build-settings-saved.js';
import { buildShared, buildShareForm } from '../../../../../src/adapters/slack/blocks/build-share.js';
import { buildStatus } from '../../../../../src/adapters/slack/blocks/build-status.js';
import { correctLine } from '../../../../../src/adapters/slack/form/correct-line.js';
import { EMPTY_FORM } from '../../../../../src/adapters/slack/form/form-values.js';
import { encodeMetadata } from '../../../../../src/adapters/slack/views/view-metadata.js';
import type { FieldProblem } from '../../../../../src/domain/link/field-problem.js';
import { LINK_STATES } from '../../../../../src/domain/link/link.js';
import { INITIAL_SETTINGS } from '../../../../../src/domain/merchant/merchant.js';
import { listCurrencies } from '../../../../../src/domain/money/currencies.js';
import { toSeenLink } from '../../../../../src/service/links/seen-link.js';
import { buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestActor } from '../../../../support/build-test-merchant.js';
import { START } from '../../../../support/fake-clock.js';
import { MAXIMAL_DRAFT, MAXIMAL_LINK, MAXIMAL_VALUES } from './maximal.js';
import { findMessageProblems, findViewProblems } from './slack-limits.js';

const timeZone = 'America/Argentina/ComodRivadavia';
const reader = { now: START, timeZone, merchantZone: timeZone };
const actor = buildTestActor({ role: 'owner' });
const SEEN_LINK = toSeenLink(actor, MAXIMAL_LINK);
const publicUrl = `https://${'p'.repeat(200)}.example.com`;
const metadata = encodeMetadata({
  draftId: 'd'.repeat(255),
  linkId: 'l'.repeat(255),
  channelId: 'C'.repeat(30),
  responseUrl: `https://hooks.slack.com/${'r'.repeat(500)}`,
});
const cardPlace = 'The card goes to <#C0SALES>.';
const EVERY_CURRENCY = listCurrencies().map(({ code }) => code);
const copy = { text: 'x'.repeat(5000), example: '/paylink' };

describe('modals and the Home', () => {
  it.each([
    [
      'the form, overfull',
      buildLinkForm({
        values: MAXIMAL_VALUES,
        usualCurrencies: EVERY_CURRENCY.slice(0, 11),
        isTest: true,
        metadata,
        ...reader,
      }),
    ],
    [
      'the form, empty',
      buildLinkForm({ values: EMPTY_FORM, usualCurrencies: ['USD'], isTest: false, metadata: '', ...reader }),
    ],
    ['the opening view', buildOpeningView()],
    [
      'the review',
      buildReview({
        draft: MAXIMAL_DRAFT,
        reminders: 'usual',
        isTest: true,
        cardPlace,
        metadata,
        ...reader,
      }),
    ],
    ['the new link', buildCreatedView({ link: MAXIMAL_LINK, publicUrl, cardPlace, ...reader })],
    ['the link in the making', buildCreatingView()],
    ['a failure', buildFailureModal(copy)],
    ['a form with a notice', withNotice(buildShareForm(MAXIMAL_LINK, 'C0SALES'), copy.text)],
    ['the share form', buildShareForm(MAXIMAL_LINK, null)],
    ['what was shared', buildShared('C0SALES')],
    [
      'the settings',
      buildSettings(
        {
          paidChannel: { platform: 'slack', channelId: 'C0PAY' },
          currencies: EVERY_CURRENCY.slice(0, 10),
          timeZone: reader.timeZone,
          defaultExpiry: { kind: 'after', hours: 8760 },
          reminders: 'usual',
        },
        Array.from({ length: 100 }, (_, at) => `U0MANAGER${at}`),
      ),
    ],
    ['the first settings', buildSettings(INITIAL_SETTINGS, [])],
    ['saved settings', buildSettingsSaved('C0PAY', false)],
    [
      'the Home',
      buildHome({
        links: Array(10).fill(SEEN_LINK),
        actor,
        merchantName: 'M'.repeat(255),
        now: START,
      }),
    ],
    ['the Home in trouble', buildHomeFailure(copy)],
  ])('keep to the limits of Block Kit: %s', (_name, view) => {
    expect(findViewProblems(view)).toEqual([]);
  });
});

describe('messages', () => {
  const problems: readonly FieldProblem[] = [
    {
      field: 'amount',
      problem: 'ambiguous',
      text: '1.234',
      readings: [
        { minor: 999_999_999_999, currency: 'USD' },
        { minor: 123, currency: 'USD' },
      ],
    },
    { field: 'description', problem: 'too_long', maxLength: 500 },
  ];
  const example = correctLine(MAXIMAL_VALUES, problems, {
    ...reader,
    defaultCurrency: 'USD',
    defaultExpiry: { kind: 'never' },
  });
  const list = {
    links: Array(10).fill(SEEN_LINK),
    total: 1_000,
    rest: 'unknown' as const,
    page: 100,
    pageCount: 100,
  };
  const query = { mine: true, states: [...LINK_STATES], words: '"'.repeat(200) };

  it.each([
    ['the new link', buildCreatedMessage({ link: MAXIMAL_LINK, publicUrl, cardPlace, ...reader })],
    ['a refusal', buildRefusal({ problems, example, draftId: 'd'.repeat(255) })],
    ['a line that cannot be read', buildCommandRefusal({ ...copy, usage: 'u', example: 'e' }, 'd')],
    ['the help', buildHelpMessage()],
    ['a list', buildLinkList({ list, query, now: START })],
    ['a filtered list', buildLinkList({ list, query: { ...query, words: null }, now: START })],
    [
      'an empty list',
      buildLinkList({
        list: { ...list, links: [], total: 0, page: 1, pageCount: 1 },
        query,
        now: START,
      }),
    ],
    ['a status', buildStatus({ link: SEEN_LINK, actor, publicUrl, ...reader })],
    ['the question before a cancel', buildCancelQuestion(SEEN_LINK)],
    ['what was cancelled', buildCancelled(MAXIMAL_LINK, { changed: true })],
    ['a QR code', buildQr(MAXIMAL_LINK, publicUrl)],
    ['a failure', buildFailureMessage(copy)],
  ])('keep to the limits of Block Kit and say all in their text: %s', (_name, message) => {
    expect(findMessageProblems(message)).toEqual([]);
    expect(message.text).not.toBe('');
    expect(message.text.length).toBeLessThan(40_000);
    expect(message.text).not.toMatch(/[<>]/);
  });

  it.each(LINK_STATES)('of a link that is %s keep to them too', (state) => {
    const link = toSeenLink(actor, buildTestLink({ state }));
    expect(findMessageProblems(buildStatus({ link, actor, publicUrl, ...reader }))).toEqual([]);
  });
});
