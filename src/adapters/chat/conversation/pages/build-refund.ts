import type { Link } from '../../../../domain/link/link.js';
import type { Member } from '../../../../domain/merchant/member.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { Money } from '../../../../domain/money/money.js';
import type { Refund } from '../../../../domain/refund/refund.js';
import type { PressChoice } from '../../choices/choice.js';
import { undoChoice } from '../../choices/refund-choices.js';
import { joinOr } from '../../copy/join-and.js';
import { formatRelative } from '../../time/format-distance.js';
import { formatWhen, type WhenReader } from '../../time/format-when.js';
import { choices, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { sayLeft } from './say-left.js';

export interface RefundParts extends WhenReader {
  readonly link: Link;
  readonly refund: Refund;
  /** Who is asked to agree, where it takes two. */
  readonly approvers: readonly Member[];
  /** Said before it: what was decided; null: nothing. */
  readonly lead: string | null;
  /** What else can be pressed. */
  readonly also: readonly PressChoice[];
}

/** What becomes of a refund that was just asked for or agreed to, and how it is stopped until it leaves. */
export function buildRefund(parts: RefundParts): PageReply {
  const { words, link, refund, now, lead, also } = parts;
  const said = [lead, sayWhatFollows(parts)].filter((each) => each !== null).join(' ');
  const left = sayLeft(words, link);
  const mayStop =
    refund.status === 'awaiting_approval' || (refund.status === 'scheduled' && isAhead(refund.leavesAt, now));
  const offered = [...(mayStop ? [undoChoice(words, link, refund)] : []), ...also];
  return {
    kind: 'refund',
    title: words.say('page.refund.title'),
    words: `${said} ${left}`,
    parts: [says(said), smallPrint(left), ...(offered.length === 0 ? [] : [choices(...offered)])],
  };
}

function isAhead(at: Date | null, now: Date): boolean {
  return at !== null && at > now;
}

function sayWhatFollows({ words, link, refund, now, timeZone, approvers }: RefundParts): string {
  const of = { amount: formatMoney(refund.amount), reference: link.reference };
  if (refund.status === 'scheduled' && refund.leavesAt !== null) {
    const leftMs = refund.leavesAt.getTime() - now.getTime();
    return words.say('page.refund.soon', { ...of, seconds: Math.max(0, Math.ceil(leftMs / 1000)) });
  }
  if (refund.status === 'awaiting_approval' && refund.lapsesAt !== null) {
    const names = approvers.map(({ displayName }) => displayName ?? words.say('card.a_teammate'));
    const time = formatWhen(words, refund.lapsesAt, timeZone);
    return words.say('page.refund.waits', { ...of, people: joinOr(words, names), time });
  }
  return words.say('page.refund.stands', { ...of, standing: words.say(`refund.standing.${refund.status}`) });
}

interface Repeated {
  readonly link: Link;
  readonly amount: Money;
  readonly reason: string | null;
  /** When it was refunded before. */
  readonly before: Date;
  /** It has not left: a second person is asked. */
  readonly isWaiting: boolean;
}

/** The same amount once more, a moment later: meant, or pressed twice? */
export function buildRepeatQuestion(
  { words, now }: WhenReader,
  { link, amount, reason, before, isWaiting }: Repeated,
): PageReply {
  const said = { amount: formatMoney(amount), reference: link.reference };
  const question = words.say('page.refund.repeat', {
    ...said,
    distance: formatRelative(words, before, now),
    earlier: isWaiting ? 'waits' : 'other',
  });
  const again: PressChoice = {
    label: words.say('page.refund.again', { amount: said.amount }),
    intent: {
      kind: 'refund_again',
      link: { linkId: link.id },
      amount,
      reason,
      after: before.toISOString(),
    },
    style: 'danger',
  };
  return {
    kind: 'question',
    title: words.say('page.refund.title'),
    words: question,
    parts: [says(question), smallPrint(sayLeft(words, link)), choices(again)],
  };
}
