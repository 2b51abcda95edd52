import type { LinkDraft } from '../../../../domain/link/link.js';
import type { Merchant } from '../../../../domain/merchant/merchant.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { toLine, toPlainText } from '../../cards/line.js';
import { formatWhen } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { wordsForMerchant } from '../../words/words-for.js';
import type { InstantReply } from '../model/reply.js';

export interface InstantReader {
  /** Of whoever chooses. */
  readonly words: Words;
  readonly timeZone: string;
  readonly merchant: Merchant;
}

/** What a link would be, in a line for whoever chooses, and what its customers read until it is made. */
export function buildInstant(draft: LinkDraft, { words, timeZone, merchant }: InstantReader): InstantReply {
  const amount = formatMoney(draft.amount);
  const { description, expiresAt } = draft;
  const end =
    expiresAt === null ? null : words.say('card.pay_by', { time: formatWhen(words, expiresAt, timeZone) });
  const theirs = wordsForMerchant(merchant);
  const asked = toPlainText(toLine(theirs.mix('card.asks_you_to_pay', { merchant: merchant.name, amount })));
  return {
    kind: 'instant',
    draft,
    title: amount,
    details: [description, end].filter((part) => part !== null).join(' · '),
    words: [asked, description].filter((part) => part !== null).join(' · '),
    waits: theirs.say('page.making'),
  };
}
