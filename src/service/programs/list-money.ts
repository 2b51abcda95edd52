import type { ApiCaller } from '../../domain/api/api-caller.js';
import type { MoneyMark } from '../../domain/api/money-mark.js';
import type { Link } from '../../domain/link/link.js';
import { listPayments, type Payment } from '../../domain/payment/balance.js';
import type { Refund } from '../../domain/refund/refund.js';
import type { Cursor, CursorAt } from '../../ports/cursor.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MoneyFilter, MoneyListing } from '../../ports/money-listing.js';

export interface ListMoneyDeps {
  readonly links: Pick<LinkRepository, 'findById'>;
  readonly moneyListing: Pick<MoneyListing, 'list'>;
}

export type MoneySearch = Pick<MoneyFilter, 'linkId' | 'createdFrom' | 'createdBefore'>;

/** A row of a list, and its place in it. */
interface MoneyRow extends CursorAt {
  /** Null: it was erased meanwhile. */
  readonly link: Link | null;
}
export interface PaymentRow extends MoneyRow {
  /** Null: it is in no link any more. */
  readonly payment: Payment | null;
}
export interface RefundRow extends MoneyRow {
  /** Null: it is in no link any more. */
  readonly refund: Refund | null;
}

/** Money that came to links of the key's mode, newest first. Throws AppError `store_unavailable`. */
export function makeListPaymentsOfCaller(deps: ListMoneyDeps) {
  return async (caller: ApiCaller, search: MoneySearch, page: Cursor): Promise<readonly PaymentRow[]> => {
    const rows = await listMarks(deps, toFilter(caller, 'payment', search), page);
    return rows.map(({ mark: { id, at }, link }) => {
      const payments = link === null ? [] : listPayments(link);
      return { id, at, link, payment: payments.find((each) => each.id === id) ?? null };
    });
  };
}

/** The same of money on its way back. */
export function makeListRefundsOfCaller(deps: ListMoneyDeps) {
  return async (caller: ApiCaller, search: MoneySearch, page: Cursor): Promise<readonly RefundRow[]> => {
    const rows = await listMarks(deps, toFilter(caller, 'refund', search), page);
    return rows.map(({ mark: { id, at }, link }) => {
      return { id, at, link, refund: link?.refunds.find((each) => each.id === id) ?? null };
    });
  };
}

function toFilter({ actor, mode }: ApiCaller, kind: MoneyMark['kind'], search: MoneySearch): MoneyFilter {
  return { ...search, merchantId: actor.merchantId, mode, kind };
}

/** Each link is read once, however often its money went to and fro. */
async function listMarks(
  { links, moneyListing }: ListMoneyDeps,
  filter: MoneyFilter,
  page: Cursor,
): Promise<readonly { readonly mark: MoneyMark; readonly link: Link | null }[]> {
  const marks = await moneyListing.list(filter, page);
  const linkIds = [...new Set(marks.map(({ linkId }) => linkId))];
  const found = await Promise.all(linkIds.map((linkId) => links.findById(filter.merchantId, linkId)));
  const byId = new Map(found.flatMap((link) => (link === null ? [] : [[link.id, link] as const])));
  return marks.map((mark) => ({ mark, link: byId.get(mark.linkId) ?? null }));
}
