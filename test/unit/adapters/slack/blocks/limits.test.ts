import { describe, expect, it } from '@jest/globals';
import { text } from '../../../../../src/adapters/chat/cards/line.js';
import { buildLinkForm } from '../../../../../src/adapters/chat/conversation/form/build-link-form.js';
import { correctLine } from '../../../../../src/adapters/chat/conversation/form/correct-line.js';
import { EMPTY_FORM } from '../../../../../src/adapters/chat/conversation/form/form-values.js';
import type { FormReply, PageReply } from '../../../../../src/adapters/chat/conversation/model/reply.js';
import {
  buildCancelled,
  buildCancelQuestion,
} from '../../../../../src/adapters/chat/conversation/pages/build-cancel-question.js';
import {
  buildCreated,
  buildMaking,
} from '../../../../../src/adapters/chat/conversation/pages/build-created.js';
import {
  buildEvidenceForm,
  buildEvidenceQuestion,
} from '../../../../../src/adapters/chat/conversation/pages/build-evidence.js';
import { buildExplainForm } from '../../../../../src/adapters/chat/conversation/pages/build-explain.js';
import { buildHelpPage } from '../../../../../src/adapters/chat/conversation/pages/build-help.js';
import {
  buildHome,
  buildHomeRefusal,
} from '../../../../../src/adapters/chat/conversation/pages/build-home.js';
import { buildLinkList } from '../../../../../src/adapters/chat/conversation/pages/build-link-list.js';
import { buildMoneySaved } from '../../../../../src/adapters/chat/conversation/pages/build-money-saved.js';
import { buildQr } from '../../../../../src/adapters/chat/conversation/pages/build-qr.js';
import {
  buildRefund,
  buildRepeatQuestion,
} from '../../../../../src/adapters/chat/conversation/pages/build-refund.js';
import { buildRefundForm } from '../../../../../src/adapters/chat/conversation/pages/build-refund-form.js';
import {
  buildCommandRefusal,
  buildLineRefusal,
  buildRefusal,
} from '../../../../../src/adapters/chat/conversation/pages/build-refusal.js';
import { buildReview } from '../../../../../src/adapters/chat/conversation/pages/build-review.js';
import { buildSettingsSaved } from '../../../../../src/adapters/chat/conversation/pages/build-settings-saved.js';
import {
  buildShared,
  buildShareForm,
} from '../../../../../src/adapters/chat/conversation/pages/build-share.js';
import { buildStatus } from '../../../../../src/adapters/chat/conversation/pages/build-status.js';
import { buildMoneySettings } from '../../../../../src/adapters/chat/conversation/settings/build-money-settings.js';
import { buildSettings } from '../../../../../src/adapters/chat/conversation/settings/build-settings.js';
import { buildOpeningView } from '../../../../../src/adapters/slack/blocks/build-opening-view.js';
import {
  renderHome,
  renderMessage,
  renderView,
} from '../../../../../src/adapters/slack/blocks/render-reply.js';
import { withNotice } from '../../../../../src/adapters/slack/blocks/with-notice.js';
import { DELIVERY_CHANNELS } from '../../../../../src/domain/delivery/delivery.js';
import type { FieldProblem } from '../../../../../src/domain/link/field-problem.js';
import { LINK_STATES } from '../../../../../src/domain/link/link.js';
import { INITIAL_SETTINGS } from '../../../../../src/domain/merchant/merchant.js';
import { listCurrencies } from '../../../../../src/domain/money/currencies.js';
import type { AskedDraft } from '../../../../../src/ports/draft-repository.js';
import { toLinkForMember } from '../../../../../src/service/links/link-for-member.js';
import { buildTestLink, buildTestRefund } from '../../../../support/build-test-link.js';
import {
  buildTestActor,
  buildTestMember,
  buildTestMerchant,
} from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';
import { START } from '../../../../support/fake-clock.js';
import { LEFT_DRAFT } from '../../../../support/left-draft.js';
import { LONG_WORDS } from './long-words.js';
import { MAXIMAL_DRAFT, MAXIMAL_LINK, MAXIMAL_VALUES } from './maximal.js';
import { MAXIMAL_DISPUTE, MAXIMAL_PAID } from './maximal-money.js';
import { findMessageProblems, findViewProblems } from './slack-limits.js';

const timeZone = 'America/Argentina/ComodRivadavia';
const zones = {
  now: START,
  timeZone,
  merchantZone: timeZone,
  isConnected: () => false,
  people: [buildTestMember({ displayName: 'M'.repeat(255) })],
  stops: DELIVERY_CHANNELS.map((channel) => ({ channel, reason: 'no_such_address' as const })),
};
const actor = buildTestActor({ role: 'owner' });
const LINK_FOR_MEMBER = toLinkForMember(actor, MAXIMAL_LINK);
const publicUrl = `https://${'p'.repeat(200)}.example.com`;
const origin = {
  channelId: 'C'.repeat(30),
  responseUrl: `https://hooks.slack.com/${'r'.repeat(500)}`,
};
const place = { platform: 'slack', channelId: 'C0SALES' } as const;
const cardPlace = [text('The card goes to '), { kind: 'place', place, words: 'the channel' } as const];
const EVERY_CURRENCY = listCurrencies().map(({ code }) => code);
const LIMITS = listCurrencies().map(({ code: currency }) => ({ minor: 999_999_999_999, currency }));
const copy = { text: 'x'.repeat(5000), example: '/paylink' };

const SETTINGS = {
  paidChannel: place,
  watching: Array(5).fill(place),
  currencies: EVERY_CURRENCY.slice(0, 10),
  timeZone,
  defaultExpiry: { kind: 'after', hours: 8760 },
  reminders: 'usual',
  language: 'vi',
  sending: INITIAL_SETTINGS.sending,
  refunds: { approvalAbove: LIMITS, surplus: 'refund' },
} as const;
const HOME = {
  waiting: { links: Array(10).fill(LINK_FOR_MEMBER), total: 1_000 },
  paid: { links: Array(10).fill(LINK_FOR_MEMBER), total: 1_000 },
  actor,
  merchant: buildTestMerchant({ name: 'M'.repeat(255) }),
  now: START,
};
const FORM = {
  values: EMPTY_FORM,
  usualCurrencies: ['USD'],
  assumedCurrency: 'USD',
  settingsLanguage: 'vi',
  isWhole: true,
  isTest: false,
  notice: null,
  ...zones,
} as const;
const KNOWN = [1, 2, 3].map((at) => ({ linkId: `${at}`.repeat(255), customer: MAXIMAL_DRAFT.customer }));
const REVIEW = {
  draftId: 'd'.repeat(255),
  draft: MAXIMAL_DRAFT,
  reminders: 'usual',
  mode: 'test',
  cardPlace,
  notice: null,
  known: KNOWN,
  hasWhatsappTemplate: false,
  ...zones,
} as const;

const MERCHANT = buildTestMerchant({ settings: SETTINGS });
const PAID_FOR_MEMBER = toLinkForMember(actor, MAXIMAL_PAID);
const LEFT = { minor: 999_999_999_999, currency: 'KWD' };
const REFUND = {
  link: MAXIMAL_PAID,
  refund: buildTestRefund({ status: 'awaiting_approval', amount: LEFT, lapsesAt: START }),
  approvers: Array.from({ length: 100 }, () => buildTestMember({ displayName: 'M'.repeat(255) })),
  lead: copy.text,
  also: [],
};
const REPEATED = {
  link: MAXIMAL_PAID,
  amount: LEFT,
  reason: '"'.repeat(500),
  before: START,
  isWaiting: true,
};
const EVIDENCE = { link: MAXIMAL_PAID, dispute: MAXIMAL_DISPUTE, text: '&'.repeat(20_000) };

describe.each([
  ['English', ENGLISH],
  ['a language that is far longer', LONG_WORDS],
])('modals and the Home in %s', (_language, words) => {
  const reader = { ...zones, words };
  const view = (reply: PageReply | FormReply) => renderView(words, reply, origin);

  it.each([
    [
      'the form, overfull',
      view(
        buildLinkForm({
          ...FORM,
          words,
          values: MAXIMAL_VALUES,
          usualCurrencies: EVERY_CURRENCY.slice(0, 11),
          isTest: true,
        }),
      ),
    ],
    ['the form, empty', view(buildLinkForm({ ...FORM, words }))],
    ['the short form', view(buildLinkForm({ ...FORM, words, isWhole: false }))],
    ['the form with a notice', view(buildLinkForm({ ...FORM, words, notice: copy.text }))],
    ['the opening view', buildOpeningView(words, words.say('slack.opening.form'))],
    ['the review', view(buildReview({ ...REVIEW, words }))],
    ['the review with a notice', view(buildReview({ ...REVIEW, words, notice: copy.text }))],
    ['the new link', view(buildCreated({ link: MAXIMAL_LINK, publicUrl, cardPlace, ...reader }))],
    ['the link in the making', view(buildMaking(words, {} as AskedDraft))],
    ['a failure', view(buildRefusal(words, copy))],
    [
      'a form with a notice',
      withNotice(view(buildShareForm(words, MAXIMAL_LINK, { chat: 'slack', where: place })), copy.text),
    ],
    ['the share form', view(buildShareForm(words, MAXIMAL_LINK, { chat: 'slack', where: null }))],
    ['what was shared', view(buildShared(words, place))],
    [
      'the settings',
      view(
        buildSettings(words, {
          merchant: buildTestMerchant({ settings: SETTINGS }),
          managerIds: Array.from({ length: 100 }, (_, at) => `U0MANAGER${at}`),
          here: { platform: 'slack', workspaceId: 'T_LOTUS' },
        }),
      ),
    ],
    [
      'the first settings',
      view(
        buildSettings(words, {
          merchant: buildTestMerchant(),
          managerIds: [],
          here: { platform: 'slack', workspaceId: 'T_LOTUS' },
        }),
      ),
    ],
    ['saved settings', view(buildSettingsSaved(words, place))],
    ['the form of a refund', view(buildRefundForm(words, MAXIMAL_PAID, LEFT))],
    ['the form of a reason', view(buildExplainForm(words, MAXIMAL_PAID, 'att_1'))],
    ['the form of evidence', view(buildEvidenceForm(reader, EVIDENCE))],
    ['what is decided about refunds', view(buildMoneySettings(words, MERCHANT))],
    [
      'the Home',
      renderHome(words, buildHome({ ...HOME, words, left: LEFT_DRAFT, timeZone: 'Asia/Bangkok' })),
    ],
    ['the Home in trouble', renderHome(words, buildHomeRefusal(words, copy))],
    ['a status in a modal', view(buildStatus({ link: LINK_FOR_MEMBER, actor, publicUrl, ...reader }))],
  ])('keep to the limits of Block Kit: %s', (_name, shown) => {
    expect(findViewProblems(shown)).toEqual([]);
  });
});

describe.each([
  ['English', ENGLISH],
  ['a language that is far longer', LONG_WORDS],
])('messages in %s', (_language, words) => {
  const reader = { ...zones, words };
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
    country: null,
  });
  const list = {
    links: Array(10).fill(LINK_FOR_MEMBER),
    total: 1_000,
    rest: 'unknown' as const,
    page: 100,
    pageCount: 100,
  };
  const query = { mine: true, states: [...LINK_STATES], words: '"'.repeat(200) };

  it.each([
    ['the new link', buildCreated({ link: MAXIMAL_LINK, publicUrl, cardPlace, ...reader })],
    ['a refusal', buildLineRefusal({ problems, example, draftId: 'd'.repeat(255), reader, known: KNOWN })],
    ['a line that cannot be read', buildCommandRefusal(words, { ...copy, usage: 'u', example: 'e' }, 'd')],
    ['the help', buildHelpPage(words)],
    ['a list', buildLinkList({ list, query, now: START, words })],
    ['a filtered list', buildLinkList({ list, query: { ...query, words: null }, now: START, words })],
    [
      'an empty list',
      buildLinkList({
        list: { ...list, links: [], total: 0, page: 1, pageCount: 1 },
        query,
        now: START,
        words,
      }),
    ],
    ['a status', buildStatus({ link: LINK_FOR_MEMBER, actor, publicUrl, ...reader })],
    ['the question before a cancel', buildCancelQuestion(words, LINK_FOR_MEMBER)],
    ['what was cancelled', buildCancelled(words, { link: MAXIMAL_LINK, changed: true })],
    ['a QR code', buildQr(words, MAXIMAL_LINK, publicUrl)],
    ['a status of money', buildStatus({ link: PAID_FOR_MEMBER, actor, publicUrl, ...reader })],
    ['a refund', buildRefund({ ...REFUND, ...reader })],
    ['a refund that is asked about', buildRepeatQuestion(reader, REPEATED)],
    ['evidence before it goes', buildEvidenceQuestion(words, EVIDENCE)],
    ['what holds for refunds', buildMoneySaved(words, SETTINGS.refunds)],
    ['a failure', buildRefusal(words, copy)],
  ])('keep to the limits of Block Kit and say all in their text: %s', (_name, page) => {
    const message = renderMessage(words, page);
    expect(findMessageProblems(message)).toEqual([]);
    expect(message.text).not.toBe('');
    expect(message.text.length).toBeLessThan(40_000);
    expect(message.text).not.toMatch(/[<>]/);
  });

  it.each(LINK_STATES)('of a link that is %s keep to them too', (state) => {
    const link = toLinkForMember(actor, buildTestLink({ state }));
    const message = renderMessage(words, buildStatus({ link, actor, publicUrl, ...reader }));
    expect(findMessageProblems(message)).toEqual([]);
  });
});
