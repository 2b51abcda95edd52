import { describe, expect, it } from '@jest/globals';
import { buildCard } from '../../../../../src/adapters/chat/cards/build-card.js';
import { text } from '../../../../../src/adapters/chat/cards/line.js';
import {
  buildCancelled,
  buildCancelQuestion,
} from '../../../../../src/adapters/chat/conversation/pages/build-cancel-question.js';
import { buildCreated } from '../../../../../src/adapters/chat/conversation/pages/build-created.js';
import { buildEvidenceQuestion } from '../../../../../src/adapters/chat/conversation/pages/build-evidence.js';
import { buildHelpPage } from '../../../../../src/adapters/chat/conversation/pages/build-help.js';
import { buildHome } from '../../../../../src/adapters/chat/conversation/pages/build-home.js';
import { buildKyc } from '../../../../../src/adapters/chat/conversation/pages/build-kyc.js';
import { buildLinkList } from '../../../../../src/adapters/chat/conversation/pages/build-link-list.js';
import { buildQr } from '../../../../../src/adapters/chat/conversation/pages/build-qr.js';
import { buildRefusal } from '../../../../../src/adapters/chat/conversation/pages/build-refusal.js';
import { buildReview } from '../../../../../src/adapters/chat/conversation/pages/build-review.js';
import { buildStatus } from '../../../../../src/adapters/chat/conversation/pages/build-status.js';
import { wordsIn } from '../../../../../src/adapters/chat/words/words-in.js';
import { createKeptPresses } from '../../../../../src/adapters/telegram/intents/kept-presses.js';
import { toKeyboard } from '../../../../../src/adapters/telegram/intents/to-keyboard.js';
import { renderCard, renderMore } from '../../../../../src/adapters/telegram/render/render-card.js';
import { renderReply } from '../../../../../src/adapters/telegram/render/render-reply.js';
import type { Rendered } from '../../../../../src/adapters/telegram/render/rendered.js';
import { DELIVERY_CHANNELS } from '../../../../../src/domain/delivery/delivery.js';
import { LANGUAGES } from '../../../../../src/domain/text/language.js';
import { toLinkForMember } from '../../../../../src/service/links/link-for-member.js';
import {
  buildTestActor,
  buildTestMember,
  buildTestMerchant,
} from '../../../../support/build-test-merchant.js';
import { createFakeClock, START } from '../../../../support/fake-clock.js';
import { createFakeKeptValues } from '../../../../support/fake-kept-values.js';
import { LEFT_DRAFT } from '../../../../support/left-draft.js';
import { MAXIMAL_KYC_PARTS } from '../../../../support/maximal-kyc.js';
import { MAXIMAL_DRAFT, MAXIMAL_LINK } from '../../slack/blocks/maximal.js';
import { MAXIMAL_DISPUTE, MAXIMAL_PAID } from '../../slack/blocks/maximal-money.js';
import { readHtml } from '../read-html.js';

const STOPS = DELIVERY_CHANNELS.map((channel) => ({ channel, reason: 'no_such_address' as const }));

const timeZone = 'America/Argentina/ComodRivadavia';
const actor = buildTestActor({ role: 'owner' });
const LINK = toLinkForMember(actor, MAXIMAL_LINK);
const PAID = toLinkForMember(actor, MAXIMAL_PAID);
const publicUrl = `https://${'p'.repeat(200)}.example.com`;
const cardPlace = [text('The card goes to you.')];
const links = Array.from({ length: 10 }, () => LINK);

function renderAll(language: (typeof LANGUAGES)[number]): Readonly<Record<string, Rendered>> {
  const words = wordsIn(language);
  const reader = { now: START, timeZone, merchantZone: timeZone, isConnected: () => false, words };
  const list = { links, page: 2, pageCount: 999, total: 9_985, rest: 'none' } as const;
  const query = { mine: true, states: [], words: 'x'.repeat(200) };
  const review = {
    draftId: 'dft_1',
    draft: MAXIMAL_DRAFT,
    reminders: 'usual',
    mode: 'test',
    cardPlace,
  } as const;
  const known = [{ linkId: 'lnk_2', customer: MAXIMAL_DRAFT.customer }];
  const said = { notice: '&'.repeat(5_000), known, hasWhatsappTemplate: false, stops: STOPS };
  const payUrl = 'https://pay.example.com/p/1';
  const people = { owner: buildTestMember({ displayName: '<&>'.repeat(80) }), people: [] };
  const card = buildCard(MAXIMAL_LINK, {
    ...people,
    words,
    merchant: buildTestMerchant(),
    payUrl,
    audience: 'private',
  });
  const page = (reply: Parameters<typeof renderReply>[1]) => renderReply(words, reply);
  return {
    review: page(buildReview({ ...review, ...said, ...reader })),
    created: page(buildCreated({ link: MAXIMAL_LINK, publicUrl, cardPlace, ...reader })),
    status: page(buildStatus({ link: LINK, actor, publicUrl, stops: STOPS, people: [], ...reader })),
    money: page(buildStatus({ link: PAID, actor, publicUrl, stops: [], people: people.people, ...reader })),
    evidence: page(
      buildEvidenceQuestion(words, {
        link: MAXIMAL_PAID,
        dispute: MAXIMAL_DISPUTE,
        text: '<'.repeat(20_000),
      }),
    ),
    search: page(buildLinkList({ list, query, now: START, words })),
    list: page(buildLinkList({ list, query: { ...query, words: null }, now: START, words })),
    question: page(buildCancelQuestion(words, LINK)),
    cancelled: page(buildCancelled(words, { link: MAXIMAL_LINK, changed: true })),
    review_of_merchant: page(buildKyc(words, { ...MAXIMAL_KYC_PARTS, chat: 'telegram' })),
    qr: page(buildQr(words, MAXIMAL_LINK, publicUrl)),
    help: page(buildHelpPage(words)),
    home: page(
      buildHome({
        ...{ words, actor },
        waiting: { links, total: links.length },
        paid: { links, total: links.length },
        merchant: buildTestMerchant({ name: 'M'.repeat(255) }),
        now: START,
        left: LEFT_DRAFT,
        timeZone: 'Asia/Bangkok',
      }),
    ),
    refusal: page(buildRefusal(words, { text: '<'.repeat(9_000), example: '/paylink' })),
    card: renderCard(words, card, { copy: payUrl, share: MAXIMAL_LINK.reference, isPublic: true }),
    more: renderMore(words, card, { copy: payUrl, share: MAXIMAL_LINK.reference }),
  };
}

describe.each(LANGUAGES)('the most that there can be, in %s', (language) => {
  it.each(Object.entries(renderAll(language)))('is taken by Telegram: %s', async (_what, rendered) => {
    const { html, keys, picture } = rendered;
    const shown = readHtml(html).text;
    expect(shown.length).toBeLessThanOrEqual(picture === undefined ? 4_096 : 1_024);
    expect(shown.trim()).not.toBe('');
    const { keep } = createKeptPresses(createFakeKeptValues(createFakeClock()));
    const buttons = (await toKeyboard(keys, keep)).inline_keyboard;
    expect(buttons.flat().length).toBeLessThanOrEqual(100);
    for (const button of buttons.flat()) {
      expect(button.text.trim()).not.toBe('');
      const data = 'callback_data' in button ? button.callback_data : '';
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
      if ('copy_text' in button) expect(button.copy_text.text.length).toBeLessThanOrEqual(256);
    }
    expect(buttons.every((row) => row.length <= 8)).toBe(true);
  });
});
