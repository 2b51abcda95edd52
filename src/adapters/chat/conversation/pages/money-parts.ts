import type { Link } from '../../../../domain/link/link.js';
import type { Member } from '../../../../domain/merchant/member.js';
import { listPayments } from '../../../../domain/payment/balance.js';
import { isDisputeOpen } from '../../../../domain/payment/dispute.js';
import { describeAttempts } from '../../copy/attempt-copy.js';
import { describeOpenDisputes } from '../../copy/dispute-copy.js';
import { describeRefunds } from '../../copy/refund-copy.js';
import type { WhenReader } from '../../time/format-when.js';
import { type Part, says } from '../model/part.js';
import { sayLeft } from './say-left.js';

interface MoneyParts extends WhenReader {
  readonly link: Link;
  /** Whoever acted on it. */
  readonly people: readonly Member[];
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

function listSections({ words, link, timeZone, people, now }: MoneyParts): readonly Section[] {
  const refunds = describeRefunds(words, link, { timeZone, people });
  const isFrozen = link.disputes.some(isDisputeOpen);
  const left = isFrozen || listPayments(link).length === 0 ? [] : [sayLeft(words, link)];
  return [
    { title: words.say('page.status.payments'), lines: describeAttempts(words, link, timeZone) },
    { title: words.say('page.status.refunds'), lines: [...refunds, ...left] },
    { title: words.say('page.status.disputes'), lines: describeOpenDisputes(link, { words, timeZone, now }) },
  ].filter(({ lines }) => lines.length > 0);
}

/** How payments, refunds and disputes of a link stand, as its gateway sees them. */
export function listMoney(parts: MoneyParts): readonly Part[] {
  return listSections(parts).flatMap(({ title, lines }): readonly Part[] => [
    says(title),
    { kind: 'history', lines },
  ]);
}

/** The same in plain words. */
export function sayMoney(parts: MoneyParts): readonly string[] {
  return listSections(parts).map(({ title, lines }) => [title, ...lines].join('\n'));
}
