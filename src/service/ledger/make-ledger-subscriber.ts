import { toLedgerRows } from '../../domain/ledger/to-ledger-rows.js';
import type { EventSubscriber } from '../../ports/event-subscriber.js';
import type { Ledger } from '../../ports/ledger.js';

/** Copies the rows of each event that moved money into the ledger; the same event again changes nothing. */
export function makeLedgerSubscriber({ ledger }: { readonly ledger: Pick<Ledger, 'add'> }): EventSubscriber {
  return {
    name: 'ledger',
    async handle(link, event) {
      const rows = toLedgerRows(link, event);
      if (rows.length > 0) await ledger.add(rows);
    },
  };
}
