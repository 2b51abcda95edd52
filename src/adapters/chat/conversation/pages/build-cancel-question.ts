import type { Link } from '../../../../domain/link/link.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { LinkForMember } from '../../../../service/links/link-for-member.js';
import { nameCustomer } from '../../contacts/name-customer.js';
import { formatState } from '../../copy/state-copy.js';
import type { Words } from '../../words/words.js';
import { choices, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { cancelChoice } from './link-choices.js';

function describeLink(words: Words, link: LinkForMember): string {
  const customer = nameCustomer(link);
  const parts = [
    formatMoney(link.amount),
    customer === null ? null : words.say('page.for_payee', { payee: customer }),
    link.description,
    link.reference,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Asked before a link is taken back: amount and payee, and what follows. */
export function buildCancelQuestion(words: Words, link: LinkForMember): PageReply {
  const question = words.say('page.cancel.question', { link: describeLink(words, link) });
  return {
    kind: 'question',
    title: words.say('page.title.link'),
    words: question,
    parts: [says(question), choices(cancelChoice(words, link))],
  };
}

/** Said when a link was taken back, or had been before. */
export function buildCancelled(
  words: Words,
  { link, changed }: { readonly link: Link; readonly changed: boolean },
): PageReply {
  const what = `${formatState(words, link)} · ${formatMoney(link.amount)} · ${link.reference}`;
  const said = words.say('page.cancelled', { when: changed ? 'other' : 'before', link: what });
  return { kind: 'cancelled', title: words.say('page.title.link'), words: said, parts: [says(said)] };
}
