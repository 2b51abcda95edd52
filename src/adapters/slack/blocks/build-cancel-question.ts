import type { Link } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { SeenLink } from '../../../service/links/seen-link.js';
import { formatState } from '../../chat/copy/state-copy.js';
import { nameCustomer } from '../links/name-customer.js';
import { type Message, message, plain, section } from './block-kit.js';
import { buildCancelButton } from './link-buttons.js';

function describeLink(link: SeenLink): string {
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
export function buildCancelQuestion(link: SeenLink): Message {
  const text = `Call this link off? ${describeLink(link)}. Nobody can pay it afterwards.`;
  return message(text, [section(plain(text)), { type: 'actions', elements: [buildCancelButton(link)] }]);
}

/** Said when a link was taken back, or had been before. */
export function buildCancelled(link: Link, { changed }: { readonly changed: boolean }): Message {
  const what = `${formatState(link)} · ${formatMoney(link.amount)} · ${link.reference}`;
  const text = changed ? `${what}. Nobody can pay it any more.` : `${what}. It was called off before.`;
  return message(text, [section(plain(text))]);
}
