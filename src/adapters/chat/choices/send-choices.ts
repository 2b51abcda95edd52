import type { Link } from '../../../domain/link/link.js';
import { listMessages } from '../../../domain/sending/message-progress.js';
import type { MessageKey, Words } from '../words/words.js';
import type { PressChoice } from './choice.js';
import type { LinkPress } from './pressable.js';

type SendLabel = Extract<
  MessageKey,
  'card.button.send' | 'card.button.resend' | 'card.button.send_receipt' | 'card.button.remind'
>;

function choice(words: Words, link: Link, { kind, key }: { kind: LinkPress['kind']; key: SendLabel }) {
  const label = words.say(key);
  return {
    label,
    spokenLabel: words.say('card.button.of_link', { label, reference: link.reference }),
    intent: { kind, link: { linkId: link.id } },
  } as const;
}

function hasLeft(link: Link): boolean {
  return listMessages(link).some(({ purpose, leftAt }) => purpose.kind === 'link' && leftAt !== null);
}

/** A message to the customer: the link, (again), to whoever still has to pay. */
export function sendChoice(words: Words, link: Link): PressChoice {
  const key = hasLeft(link) ? 'card.button.resend' : 'card.button.send';
  return choice(words, link, { kind: 'ask_send', key });
}

/** Nothing to press for a customer whom nothing has reached. */
export function remindChoices(words: Words, link: Link): readonly PressChoice[] {
  return hasLeft(link) ? [choice(words, link, { kind: 'remind', key: 'card.button.remind' })] : [];
}

/** Of what is paid, to whoever has an address. */
export function receiptChoices(words: Words, link: Link): readonly PressChoice[] {
  const { email, phone } = link.customer;
  const isPaid = link.history.some(({ type }) => type === 'payment.succeeded');
  return PAID.has(link.state) && isPaid && (email !== null || phone !== null)
    ? [choice(words, link, { kind: 'ask_send', key: 'card.button.send_receipt' })]
    : [];
}

const PAID: ReadonlySet<Link['state']> = new Set(['paid', 'partially_refunded', 'refunded']);
