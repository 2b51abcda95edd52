import { formatMoney } from '../../../domain/money/format-money.js';
import type { LinkList } from '../../../service/links/list-links.js';
import type { SeenLink } from '../../../service/links/seen-link.js';
import { formatState } from '../../chat/copy/state-copy.js';
import { formatAge } from '../../chat/time/format-when.js';
import { ACTION } from '../action-ids.js';
import { describeNothing, describePlace } from '../links/describe-list.js';
import { encodeListPage, findListFilter, LIST_FILTERS, type ListQuery } from '../links/list-query.js';
import { nameCustomer } from '../links/name-customer.js';
import {
  type Block,
  button,
  context,
  cutText,
  LIMIT,
  type Message,
  message,
  option,
  plain,
  section,
} from './block-kit.js';
import { newLinkActions } from './build-help.js';

export interface LinkListParts {
  readonly list: LinkList;
  readonly query: ListQuery;
  readonly now: Date;
}

/** So that a link stays one line. */
const MAX_SUBJECT = 60;

/** "⚪ Open · 49.99 USD · School fees · Ann Lee · 2 h" */
export function describeLinkRow(link: SeenLink, now: Date): string {
  const subject =
    link.description === null ? null : cutText(link.description.replace(/\s+/g, ' '), MAX_SUBJECT);
  const customer = nameCustomer(link);
  const parts = [
    formatState(link),
    formatMoney(link.amount),
    subject,
    customer,
    formatAge(link.createdAt, now),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** One link, its reference a button to its status. */
export function buildLinkRow(link: SeenLink, now: Date): Block {
  return {
    type: 'section',
    text: plain(describeLinkRow(link, now)),
    accessory: {
      ...button({ text: link.reference, actionId: ACTION.showStatus, value: link.id }),
      accessibility_label: cutText(`Status of ${link.reference}`, LIMIT.buttonText),
    },
  };
}

function buildFilter(query: ListQuery): Block[] {
  if (query.words !== null) return [];
  const chosen = findListFilter(query);
  return [
    {
      type: 'actions',
      elements: [
        {
          type: 'static_select',
          action_id: ACTION.listFilter,
          placeholder: plain('Show'),
          options: LIST_FILTERS.map(({ key, label }) => option(label, key)),
          ...(chosen === undefined ? {} : { initial_option: option(chosen.label, chosen.key) }),
        },
      ],
    },
  ];
}

function buildPaging({ list, query }: LinkListParts): Block[] {
  const to = (text: string, page: number) =>
    // An action id may stand only once in a block.
    button({ text, actionId: `${ACTION.listPage}:${text}`, value: encodeListPage(query, page) });
  const buttons = [
    ...(list.page > 1 ? [to('Newer', list.page - 1)] : []),
    ...(list.page < list.pageCount ? [to('Older', list.page + 1)] : []),
  ];
  return buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }];
}

function buildEmptyList({ list, query }: LinkListParts): Message {
  const text = describeNothing(list, query);
  return message(text, [section(plain(text)), ...buildFilter(query), newLinkActions()]);
}

/** Links newest first, ten a page, one line each. */
export function buildLinkList(parts: LinkListParts): Message {
  const { list, query, now } = parts;
  if (list.links.length === 0) return buildEmptyList(parts);
  const place = describePlace(list, query);
  const rows = list.links.map((link) => `${link.reference}: ${describeLinkRow(link, now)}`);
  return message(`${place.replace(/\.$/, '')}. ${rows.join('. ')}`, [
    ...buildFilter(query),
    ...list.links.map((link) => buildLinkRow(link, now)),
    ...buildPaging(parts),
    context(plain(place)),
  ]);
}
