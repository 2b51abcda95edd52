import type { LedgerRow } from '../../domain/ledger/ledger-row.js';
import type { LedgerLink } from '../../ports/ledger.js';

/** A link and its rows; null where there is but one of the two. */
export interface LinkWithRows {
  readonly link: LedgerLink | null;
  readonly rows: readonly LedgerRow[];
}

/** Puts links and rows together, both read once and in the order of the links' ids; keeps one link's in memory. */
export async function* byLink(
  links: AsyncIterable<LedgerLink>,
  rows: AsyncIterable<LedgerRow>,
): AsyncGenerator<LinkWithRows> {
  const groups = groupRows(rows);
  let group = await takeNext(groups);
  for await (const link of links) {
    while (group !== null && group.linkId < link.link.id) {
      yield { link: null, rows: group.rows };
      group = await takeNext(groups);
    }
    const isOfLink = group?.linkId === link.link.id;
    yield { link, rows: isOfLink && group !== null ? group.rows : [] };
    if (isOfLink) group = await takeNext(groups);
  }
  for (; group !== null; group = await takeNext(groups)) yield { link: null, rows: group.rows };
}

interface RowsOfLink {
  readonly linkId: string;
  readonly rows: readonly LedgerRow[];
}

async function* groupRows(rows: AsyncIterable<LedgerRow>): AsyncGenerator<RowsOfLink> {
  let group: LedgerRow[] = [];
  for await (const row of rows) {
    const [first] = group;
    if (first !== undefined && first.linkId !== row.linkId) {
      yield { linkId: first.linkId, rows: group };
      group = [];
    }
    group.push(row);
  }
  const [first] = group;
  if (first !== undefined) yield { linkId: first.linkId, rows: group };
}

async function takeNext<Item>(items: AsyncGenerator<Item>): Promise<Item | null> {
  const next = await items.next();
  return next.done === true ? null : next.value;
}
