import type { Member } from '../../../domain/merchant/member.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { Refund } from '../../../domain/refund/refund.js';
import { isolate } from '../../../domain/text/isolate.js';
import { cutText } from '../copy/cut-text.js';
import { formatWallTime } from '../time/format-when.js';
import type { Words } from '../words/words.js';

/** Whoever reads the buttons of a link's refunds. */
export interface RefundsReader {
  readonly words: Words;
  /** Teammates whom the refunds may name. */
  readonly people: readonly Member[];
  readonly timeZone: string;
  /** The one member who reads it; null: many. */
  readonly readerId: string | null;
}

/** A button of Slack's takes 75, with the verb and an amount of twelve digits before it. */
const MAX_MARK = 24;

type Mark = (refund: Refund, at: number) => string | null;

/** What tells refunds of one amount apart, the plainest first: who asked, why, when, which of them. */
function listMarks({ words, people, timeZone }: RefundsReader): readonly Mark[] {
  const cut = (text: string | null | undefined) => (text ? isolate(cutText(text, MAX_MARK)) : null);
  return [
    ({ requestedBy: by }) =>
      cut(by.kind === 'member' ? people.find(({ id }) => id === by.memberId)?.displayName : null),
    ({ reason }) => cut(reason?.replace(/\s+/g, ' ').trim()),
    ({ requestedAt }) => formatWallTime(words, requestedAt, timeZone),
    (_refund, at) => `${at + 1}`,
  ];
}

function areDistinct(marks: readonly (string | null)[]): boolean {
  return marks.every((mark) => mark !== null) && new Set(marks).size === marks.length;
}

/** What one of several refunds is called on a button: its amount, and what else it takes to be told from another of it. */
export function nameRefund(refund: Refund, among: readonly Refund[], reader: RefundsReader): string {
  const amount = formatMoney(refund.amount);
  const alike = among.filter((each) => formatMoney(each.amount) === amount);
  if (alike.length <= 1) return amount;
  const marks = listMarks(reader).map((mark) => alike.map(mark));
  const mark = marks.find(areDistinct)?.[alike.indexOf(refund)];
  return mark === null || mark === undefined ? amount : `${amount} · ${mark}`;
}
