import type { Link, LinkDraft } from '../../../../domain/link/link.js';
import type { Merchant } from '../../../../domain/merchant/merchant.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { toLine, toPlainText } from '../../cards/line.js';
import { formatWhen } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { wordsForMerchant } from '../../words/words-for.js';
import type { InstantMade, InstantReply } from '../model/instant.js';

export interface InstantReader {
  /** Of whoever chooses. */
  readonly words: Words;
  readonly timeZone: string;
  readonly merchant: Merchant;
}

/** A link that would be made, or is there, in a line for whoever chooses, and what customers read until it stands. */
export function buildInstant(
  makes: InstantMade,
  { amount: asked, description, expiresAt }: Pick<Link | LinkDraft, 'amount' | 'description' | 'expiresAt'>,
  { words, timeZone, merchant }: InstantReader,
): InstantReply {
  const amount = formatMoney(asked);
  const end =
    expiresAt === null ? null : words.say('card.pay_by', { time: formatWhen(words, expiresAt, timeZone) });
  const theirs = wordsForMerchant(merchant);
  const lead = toPlainText(toLine(theirs.mix('card.asks_you_to_pay', { merchant: merchant.name, amount })));
  return {
    kind: 'instant',
    makes,
    title: amount,
    details: [description, end].filter((part) => part !== null).join(' · '),
    words: [lead, description].filter((part) => part !== null).join(' · '),
    waits: theirs.say('page.making'),
  };
}
