import { describe, expect, it } from '@jest/globals';
import { buildCard } from '../../../../../src/adapters/chat/cards/build-card.js';
import { buildSharedLink } from '../../../../../src/adapters/chat/cards/build-shared-link.js';
import { renderCard, renderMore } from '../../../../../src/adapters/telegram/render/render-card.js';
import type { Link } from '../../../../../src/domain/link/link.js';
import { buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';
import { readHtml } from '../read-html.js';
import { keyOf, labelsOf } from './labels.js';

const payUrl = 'https://pay.example.com/p/slug1';
const accounts = [{ platform: 'telegram', userId: '501' }] as const;
const cardOf = (link: Link, audience: 'channel' | 'private') =>
  buildCard(link, {
    words: ENGLISH,
    merchant: buildTestMerchant(),
    owner: buildTestMember({ displayName: 'Mai', accounts }),
    people: [],
    payUrl,
    audience,
  });
const IN_GROUP = { copy: null, share: 'PL-7KQ2M9', isPublic: true };
const IN_PRIVATE = { copy: payUrl, share: 'PL-7KQ2M9', isPublic: false };

describe('the card of a link', () => {
  it('says how it stands, for whom, and who made it', () => {
    const { text, entities } = readHtml(
      renderCard(ENGLISH, cardOf(buildTestLink(), 'channel'), IN_GROUP).html,
    );
    expect(text.split('\n')).toEqual([
      '⚪ Open · 49.99 USD · School fees',
      'For Ann L. · PL-7KQ2M9 · made by Mai · test mode',
      expect.stringContaining('Created Sun 22 Nov 2026, 17:00, Bangkok time'),
    ]);
    expect(entities).toContainEqual({ tag: 'b', attributes: '', text: '⚪ Open · 49.99 USD' });
    expect(entities).toContainEqual({ tag: 'a', attributes: 'href="tg://user?id=501"', text: 'Mai' });
  });

  it('in a group has what is asked for most, and the rest behind More', () => {
    const shown = renderCard(ENGLISH, cardOf(buildTestLink(), 'channel'), IN_GROUP);
    expect(labelsOf(shown)).toEqual([
      ['Share in a chat', 'Send'],
      ['Cancel link', 'More'],
    ]);
    expect(keyOf(shown, 'More')).toMatchObject({ press: { kind: 'more', linkId: 'lnk_1' } });
    expect(keyOf(shown, 'Share in a chat')).toEqual({ label: 'Share in a chat', share: 'PL-7KQ2M9' });
    expect(keyOf(shown, 'Cancel link')).toMatchObject({
      press: { kind: 'ask_first', intent: { kind: 'cancel' } },
    });
  });

  it('hides nothing behind More that would take no more room than it', () => {
    const cancelled = buildTestLink({ state: 'cancelled' });
    const shown = renderCard(ENGLISH, cardOf(cancelled, 'channel'), { ...IN_GROUP, share: null });
    expect(labelsOf(shown)).toEqual([['Status', 'Make it again']]);
  });

  it('offers no place of the team’s where there is none, nor behind More', () => {
    const card = cardOf(buildTestLink(), 'private');
    const shown = [
      renderCard(ENGLISH, card, { ...IN_PRIVATE, hasPlace: false }),
      renderMore(ENGLISH, card, { ...IN_PRIVATE, hasPlace: false }),
    ];
    for (const each of shown) {
      expect(labelsOf(each).flat()).toContain('Share in a chat');
      expect(labelsOf(each).flat()).not.toContain('Share');
    }
  });

  it('has all of it in private, the address to copy among it', () => {
    const shown = renderCard(ENGLISH, cardOf(buildTestLink(), 'private'), IN_PRIVATE);
    expect(labelsOf(shown).flat()).toEqual([
      'Copy',
      'Share in a chat',
      'Send',
      'Share',
      'Cancel link',
      'Status',
      'Show QR',
      'Make it again',
      'Open the pay page',
    ]);
    expect(keyOf(shown, 'Copy')).toEqual({ label: 'Copy', copy: payUrl });
  });

  it('of a link that is over has no More where nothing is left for it', () => {
    const paid = buildTestLink({ state: 'paid' });
    const shown = renderCard(ENGLISH, cardOf(paid, 'channel'), { ...IN_GROUP, share: null });
    expect(labelsOf(shown).flat()).not.toContain('More');
    expect(labelsOf(shown).flat()).toContain('Status');
  });

  it('for customers has one button, which pays', () => {
    const context = { words: ENGLISH, merchant: buildTestMerchant(), payUrl };
    const card = buildSharedLink(buildTestLink(), context);
    const shown = renderCard(ENGLISH, card, { copy: null, share: null, isPublic: true });
    expect(labelsOf(shown)).toEqual([['Pay 49.99 USD']]);
    expect(keyOf(shown, 'Pay 49.99 USD')).toMatchObject({ url: payUrl, style: 'primary' });
  });
});

describe('what stands behind More', () => {
  it('is all that can be done with the link, and says which it is', () => {
    const card = cardOf(buildTestLink(), 'private');
    const shown = renderMore(ENGLISH, card, { copy: payUrl, share: 'PL-7KQ2M9' });
    expect(readHtml(shown.html).text).toBe('⚪ Open · 49.99 USD · School fees');
    expect(labelsOf(shown).flat()).toEqual(
      expect.arrayContaining(['Copy', 'Share', 'Status', 'Show QR', 'Close']),
    );
  });
});
