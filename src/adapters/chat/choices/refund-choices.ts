import { findRefundable, findRefundRefusal } from '../../../domain/link/find-refundable.js';
import type { Link } from '../../../domain/link/link.js';
import type { Refund } from '../../../domain/refund/refund.js';
import type { Words } from '../words/words.js';
import type { PressChoice } from './choice.js';
import type { RefundPress } from './pressable.js';

/** The form of a refund, while something can be given back. */
export function refundChoices(words: Words, link: Link): readonly PressChoice[] {
  if (findRefundRefusal(link) !== null || findRefundable(link) === null) return [];
  const label = words.say('card.button.refund');
  return [{ ...named(words, link, label), intent: { kind: 'ask_refund', link: { linkId: link.id } } }];
}

/** For a second person, of the refund that has waited longest for one; nothing where none does. */
export function approvalChoices(words: Words, link: Link): readonly PressChoice[] {
  const waiting = link.refunds.find(({ status }) => status === 'awaiting_approval');
  return waiting === undefined ? [] : approveOrDecline(words, link, waiting);
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
