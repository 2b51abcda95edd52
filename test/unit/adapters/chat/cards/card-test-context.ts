import type { Card, CardContext } from '../../../../../src/adapters/chat/cards/card.js';
import { toPlainText } from '../../../../../src/adapters/chat/cards/line.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';

/** Lotus Valley School's channel; made by Mai, and Jo is known too. */
export function cardContext(change: Partial<CardContext> = {}): CardContext {
  return {
    words: ENGLISH,
    merchant: buildTestMerchant(),
    owner: buildTestMember(),
    people: [
      buildTestMember({
        id: 'mem_jo',
        displayName: 'Jo',
        accounts: [{ platform: 'slack', userId: 'U_JO' }],
      }),
    ],
    payUrl: 'https://paylink.test/p/slug000000000000000001',
    audience: 'channel',
    ...change,
  };
}

/** A card as its lines of plain words, the buttons last. */
export function read(card: Card): readonly string[] {
  const lines = [card.headline, ...card.details].map(toPlainText);
  const labels = (buttons: Card['buttons']) => buttons.map(({ label }) => `[${label}]`).join(' ');
  const more = card.more.length === 0 ? '' : ` ··· ${labels(card.more)}`;
  return [...lines, ...(card.buttons.length === 0 ? [] : [`${labels(card.buttons)}${more}`])];
}
