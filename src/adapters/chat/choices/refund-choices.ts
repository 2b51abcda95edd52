import { findRefundable, findRefundRefusal } from '../../../domain/link/find-refundable.js';
import type { Link } from '../../../domain/link/link.js';
import type { Refund } from '../../../domain/refund/refund.js';
import type { Words } from '../words/words.js';
import type { PressChoice } from './choice.js';
import { nameRefund, type RefundsReader } from './name-refunds.js';
import type { RefundPress } from './pressable.js';

/** The form of a refund, while something can be given back. */
export function refundChoices(words: Words, link: Link): readonly PressChoice[] {
  if (findRefundRefusal(link) !== null || findRefundable(link) === null) return [];
  const label = words.say('card.button.refund');
  return [{ ...named(words, link, label), intent: { kind: 'ask_refund', link: { linkId: link.id } } }];
}

/** Slack refuses a row of more than 25 buttons; what waits behind these comes up as they are settled. */
const MOST = 4;

/**
 * For a second person, of the refunds that wait for one, the longest first. Where several wait, each names its amount, and
 * all that can be agreed to stands before what can be refused. The one member who reads it is offered nothing of what they
 * asked for themselves.
 */
export function approvalChoices(link: Link, reader: RefundsReader): readonly PressChoice[] {
  const { words, readerId } = reader;
  const waiting = listWaiting(link);
  const others = waiting.filter((refund) => !isAskedBy(refund, readerId)).slice(0, MOST);
  const pairs = others.map((refund) =>
    waiting.length === 1
      ? approveOrDecline(words, link, refund)
      : approveOrDeclineNamed(link, { refund, name: nameRefund(refund, waiting, reader) }, words),
  );
  return [...pairs.flatMap((pair) => pair.slice(0, 1)), ...pairs.flatMap((pair) => pair.slice(1))];
}

/** For whoever asked for refunds that wait for a second person. */
export function callOffChoices(link: Link, reader: RefundsReader): readonly PressChoice[] {
  const { words, readerId } = reader;
  const waiting = listWaiting(link);
  return waiting
    .filter((refund) => isAskedBy(refund, readerId))
    .slice(0, MOST)
    .map((refund) => {
      const amount = nameRefund(refund, waiting, reader);
      return {
        ...named(words, link, words.say('card.button.call_off_amount', { amount })),
        intent: { kind: 'undo_refund', link: { linkId: link.id }, refundId: refund.id },
      };
    });
}

function listWaiting({ refunds }: Link): readonly Refund[] {
  return refunds.filter(({ status }) => status === 'awaiting_approval');
}

function isAskedBy({ requestedBy }: Refund, memberId: string | null): boolean {
  return memberId !== null && requestedBy.kind === 'member' && requestedBy.memberId === memberId;
}

function approveOrDeclineNamed(
  link: Link,
  { refund, name: amount }: { readonly refund: Refund; readonly name: string },
  words: Words,
): readonly PressChoice[] {
  const labels = [
    words.say('card.button.approve_amount', { amount }),
    words.say('card.button.decline_amount', { amount }),
  ];
  return approveOrDecline(words, link, refund).map((choice, at) => ({
    ...choice,
    ...named(words, link, labels[at] ?? choice.label),
  }));
}

export function approveOrDecline(
  words: Words,
  link: Link,
  { id: refundId }: Pick<Refund, 'id'>,
): readonly PressChoice[] {
  const press = (kind: RefundPress['kind']) => ({ kind, link: { linkId: link.id }, refundId });
  return [
    {
      ...named(words, link, words.say('card.button.approve')),
      intent: press('approve_refund'),
      style: 'primary',
    },
    { ...named(words, link, words.say('card.button.decline')), intent: press('decline_refund') },
  ];
}

/** For whoever just had it leave, until it does. */
export function undoChoice(words: Words, { id: linkId }: Link, { id: refundId }: Refund): PressChoice {
  return {
    label: words.say('page.button.undo'),
    intent: { kind: 'undo_refund', link: { linkId }, refundId },
    style: 'primary',
  };
}

/** The label alone does not tell which link. */
function named(words: Words, { reference }: Link, label: string): Pick<PressChoice, 'label' | 'spokenLabel'> {
  return { label, spokenLabel: words.say('card.button.of_link', { label, reference }) };
}
