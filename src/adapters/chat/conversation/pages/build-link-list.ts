import { formatMoney } from '../../../../domain/money/format-money.js';
import type { LinkForMember } from '../../../../service/links/link-for-member.js';
import type { LinkList } from '../../../../service/links/list-links.js';
import { againChoice } from '../../choices/again-choice.js';
import type { PressChoice } from '../../choices/choice.js';
import { findListFilter, LIST_FILTERS, type ListQuery } from '../../choices/list-query.js';
import { nameCustomer } from '../../contacts/name-customer.js';
import { cutText } from '../../copy/cut-text.js';
import { formatState } from '../../copy/state-copy.js';
import { formatAge } from '../../time/format-when.js';
import { choices, type Part, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { describeNothing, describePosition } from './describe-list.js';
import { NEW_LINK } from './page-parts.js';

export interface LinkListParts {
  readonly list: LinkList;
  readonly query: ListQuery;
  readonly now: Date;
}

/** So that a link stays one line. */
const MAX_SUBJECT = 60;

/** "⚪ Open · 49.99 USD · School fees · Ann Lee · 2 h" */
function describeLinkRow(link: LinkForMember, now: Date): string {
  const { description } = link;
  const parts = [
    formatState(link),
    formatMoney(link.amount),
    description === null ? null : cutText(description.replace(/\s+/g, ' '), MAX_SUBJECT),
    nameCustomer(link),
    formatAge(link.createdAt, now),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** "INV-42 · 49.99 USD · School fees" */
function describeAgain({ reference, amount, description }: LinkForMember): string {
  const subject = description === null ? [] : [description.replace(/\s+/g, ' ')];
  return [reference, formatMoney(amount), ...subject].join(' · ');
}

/** One link, its reference leading to its status. */
export function buildLinkRow(link: LinkForMember, now: Date): Part {
  return {
    kind: 'row',
    text: describeLinkRow(link, now),
    choice: {
      label: link.reference,
      spokenLabel: `Status of ${link.reference}`,
      intent: { kind: 'status', link: { linkId: link.id } },
    },
  };
}

const FILTER_CHOICES: readonly (PressChoice & { readonly key: string })[] = LIST_FILTERS.map(
  ({ key, label }) => ({ key, label, intent: { kind: 'filter_list', filter: key } }),
);

function buildFilter(query: ListQuery): readonly Part[] {
  if (query.words !== null) return [];
  const filter = findListFilter(query);
  const chosen = FILTER_CHOICES.find(({ key }) => key === filter?.key) ?? null;
  return [{ kind: 'pick', label: 'Show', options: FILTER_CHOICES, chosen }];
}

function buildPaging({ list, query }: LinkListParts): readonly Part[] {
  const to = (label: string, page: number): PressChoice => ({ label, intent: { kind: 'list', query, page } });
  const turns = [
    ...(list.page > 1 ? [to('Newer', list.page - 1)] : []),
    ...(list.page < list.pageCount ? [to('Older', list.page + 1)] : []),
  ];
  return turns.length === 0 ? [] : [choices(...turns)];
}

/** One select for all lines: each has room for one button, which leads to its status. */
function buildAgain(links: readonly LinkForMember[]): readonly Part[] {
  const options = links
    .filter(({ may }) => may.makeAgain)
    .map((link) => ({ ...againChoice(link), label: describeAgain(link) }));
  return options.length === 0 ? [] : [{ kind: 'pick', label: 'Make one again', options, chosen: null }];
}

function page(words: string, parts: readonly Part[]): PageReply {
  return { kind: 'list', title: 'Payment links', words, parts };
}

/** Links newest first, ten a page, one line each. */
export function buildLinkList(parts: LinkListParts): PageReply {
  const { list, query, now } = parts;
  if (list.links.length === 0) {
    const nothing = describeNothing(list, query);
    return page(nothing, [says(nothing), ...buildFilter(query), choices(NEW_LINK)]);
  }
  const position = describePosition(list, query);
  const rows = list.links.map((link) => `${link.reference}: ${describeLinkRow(link, now)}`);
  return page(`${position.replace(/\.$/, '')}. ${rows.join('. ')}`, [
    ...buildFilter(query),
    ...list.links.map((link) => buildLinkRow(link, now)),
    ...buildPaging(parts),
    ...buildAgain(list.links),
    smallPrint(position),
  ]);
}
