/**
 * Messages to customers from the command line: `npm run outbox -- list | show | resend`. Paylink may be running; what is
 * sent again is sent by it.
 */
import { readEnvironment } from '../src/config/read-environment.js';
import { createMessageBooks } from './outbox/create-message-books.js';
import { runOutboxCommand } from './outbox/run-outbox-command.js';
import { runStoreCommand } from './work/run-store-command.js';
import { tellUnknownMerchant } from './work/tell-unknown-merchant.js';

await runStoreCommand(readEnvironment(), (store, terminal) =>
  runOutboxCommand(process.argv.slice(2), {
    ...terminal,
    books: createMessageBooks(store.db, () => new Date()),
    parkedWork: store.parkedWork,
    tellUnknownMerchant: (merchantId) => tellUnknownMerchant({ store, ...terminal }, merchantId),
  }),
);
