import type { Link } from '../../../../domain/link/link.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { LinkForMember } from '../../../../service/links/link-for-member.js';
import { nameCustomer } from '../../contacts/name-customer.js';
import { formatState } from '../../copy/state-copy.js';
import { choices, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { cancelChoice } from './link-choices.js';

function describeLink(link: LinkForMember): string {
  const customer = nameCustomer(link);
  const parts = [
    formatMoney(link.amount),
    customer === null ? null : `for ${customer}`,
    link.description,
    link.reference,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Asked before a link is taken back: amount and payee, and what follows. */
export function buildCancelQuestion(link: LinkForMember): PageReply {
  const words = `Call this link off? ${describeLink(link)}. Nobody can pay it afterwards.`;
  return {
    kind: 'question',
    title: 'Payment link',
    words,
    parts: [says(words), choices(cancelChoice(link))],
  };
}

/** Said when a link was taken back, or had been before. */
export function buildCancelled(link: Link, { changed }: { readonly changed: boolean }): PageReply {
  const what = `${formatState(link)} · ${formatMoney(link.amount)} · ${link.reference}`;
  const words = changed ? `${what}. Nobody can pay it any more.` : `${what}. It was called off before.`;
  return { kind: 'cancelled', title: 'Payment link', words, parts: [says(words)] };
}
