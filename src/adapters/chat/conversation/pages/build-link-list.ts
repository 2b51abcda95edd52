import type { Role } from '../../../../domain/merchant/member.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { isolate } from '../../../../domain/text/isolate.js';
import type { LinkForMember } from '../../../../service/links/link-for-member.js';
import type { LinkList } from '../../../../service/links/list-links.js';
import { againChoice } from '../../choices/again-choice.js';
import type { PressChoice } from '../../choices/choice.js';
import { findListFilter, LIST_FILTERS, type ListQuery, nameListFilter } from '../../choices/list-query.js';
import { nameCustomer } from '../../contacts/name-customer.js';
import { cutText } from '../../copy/cut-text.js';
import { formatState } from '../../copy/state-copy.js';
import { toSentence } from '../../copy/to-sentence.js';
import { formatAge } from '../../time/format-distance.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { describeNothing, describePosition } from './describe-list.js';
import { beginChoices, rowOf } from './page-parts.js';

export interface LinkListParts {
  readonly list: LinkList;
  readonly query: ListQuery;
  readonly now: Date;
  readonly words: Words;
  /** Whose list it is. */
  readonly role?: Role;
}

/** So that a link stays one line. */
const MAX_SUBJECT = 60;

/** "⚪ Open · 49.99 USD · School fees · Ann Lee · 2 h" */
function describeLinkRow(words: Words, link: LinkForMember, now: Date): string {
  const { description } = link;
  const parts = [
    formatState(words, link),
    formatMoney(link.amount),
    description === null ? null : isolate(cutText(description.replace(/\s+/g, ' '), MAX_SUBJECT)),
    nameCustomer(link),
    formatAge(words, link.createdAt, now),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** "INV-42 · 49.99 USD · School fees" */
function describeAgain({ reference, amount, description }: LinkForMember): string {
  const subject = description === null ? [] : [isolate(description.replace(/\s+/g, ' '))];
  return [reference, formatMoney(amount), ...subject].join(' · ');
}

/** One link, its reference leading to its status. */
export function buildLinkRow(words: Words, link: LinkForMember, now: Date): Part {
  return {
    kind: 'row',
    text: describeLinkRow(words, link, now),
    choice: {
      label: link.reference,
      spokenLabel: words.say('page.button.status_of', { reference: link.reference }),
      intent: { kind: 'status', link: { linkId: link.id } },
    },
  };
}

function buildFilter({ query, words }: LinkListParts): readonly Part[] {
  if (query.words !== null) return [];
  const options = LIST_FILTERS.map(
    (filter): PressChoice => ({
      label: nameListFilter(words, filter),
      intent: { kind: 'filter_list', filter: filter.key },
    }),
  );
  const filter = findListFilter(query);
  const chosen = filter === undefined ? undefined : options[LIST_FILTERS.indexOf(filter)];
  return [{ kind: 'pick', label: words.say('page.list.show'), options, chosen: chosen ?? null }];
}

function buildPaging({ list, query, words }: LinkListParts): readonly Part[] {
  const to = (label: string, page: number): PressChoice => ({ label, intent: { kind: 'list', query, page } });
  const turns = [
    ...(list.page > 1 ? [to(words.say('page.button.newer'), list.page - 1)] : []),
    ...(list.page < list.pageCount ? [to(words.say('page.button.older'), list.page + 1)] : []),
  ];
  return turns.length === 0 ? [] : [choices(...turns)];
}

/** One select for all lines: each has room for one button, which leads to its status. */
function buildAgain({ list, words }: LinkListParts): readonly Part[] {
  const options = list.links
    .filter(({ may }) => may.makeAgain)
    .map((link) => ({ ...againChoice(words, link), label: describeAgain(link) }));
  if (options.length === 0) return [];
  return [{ kind: 'pick', label: words.say('page.list.make_again'), options, chosen: null }];
}

function page(words: Words, said: string, parts: readonly Part[]): PageReply {
  return { kind: 'list', title: words.say('page.title.list'), words: said, parts };
}

/** Links newest first, ten a page, one line each. */
export function buildLinkList(parts: LinkListParts): PageReply {
  const { list, query, now, words } = parts;
  if (list.links.length === 0) {
    const nothing = describeNothing(words, list, query);
    const begin = rowOf(beginChoices(words, parts.role ?? null));
    return page(words, nothing, [says(nothing), ...buildFilter(parts), ...begin]);
  }
  const position = describePosition(words, list, query);
  const rows = list.links.map((link) =>
    words.say('page.list.row', { reference: link.reference, link: describeLinkRow(words, link, now) }),
  );
  return page(words, `${toSentence(words, position.replace(/\.$/, ''))} ${rows.join('. ')}`, [
    ...buildFilter(parts),
    ...list.links.map((link) => buildLinkRow(words, link, now)),
    ...buildPaging(parts),
    ...buildAgain(parts),
    smallPrint(position),
  ]);
}
