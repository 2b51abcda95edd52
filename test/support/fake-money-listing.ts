import type { MoneyMark } from '../../src/domain/api/money-mark.js';
import type { MoneyListing } from '../../src/ports/money-listing.js';
import { toFakePage } from './fake-newest-rows.js';

/** Marks in memory. */
export function createFakeMoneyListing(): MoneyListing {
  const marks = new Map<string, MoneyMark>();
  return {
    async add(added) {
      for (const mark of added) if (!marks.has(mark.id)) marks.set(mark.id, mark);
    },
    async find(merchantId, id) {
      const mark = marks.get(id);
      return mark?.merchantId === merchantId ? mark : null;
    },
    async list(filter, page) {
      const { merchantId, mode, kind, linkId } = filter;
      const found = [...marks.values()].filter(
        (mark) =>
          mark.merchantId === merchantId &&
          mark.mode === mode &&
          mark.kind === kind &&
          (linkId === undefined || mark.linkId === linkId),
      );
      return toFakePage(found, ({ at }) => at, { ...filter, ...page });
    },
  };
}
