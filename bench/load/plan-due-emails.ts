import type { Store } from '../../src/adapters/persistence/store/connect-store.js';
import { storeDueLinks } from './store-due-links.js';

const BATCH = 1_000;

/** Links with an email each that is due now. */
export async function planDueEmails(store: Store, merchantId: string, count: number): Promise<void> {
  const now = new Date();
  const links = await storeDueLinks(store, { merchantId, count, due: 'never' });
  for (let at = 0; at < links.length; at += BATCH) {
    await store.deliveries.plan(
      links.slice(at, at + BATCH).map(({ id }) => ({
        ...{ id: `${id}:link:email`, merchantId, linkId: id, dueAt: now, failures: 0 },
        ...{ channel: 'email', address: 'ann@example.com', purpose: { kind: 'link' } },
      })),
    );
  }
}
