/**
 * Messages to customers from the command line: `npm run outbox -- list | show | resend`. Paylink may be running; what is
 * sent again is sent by it.
 */
import { loadConfig } from '../src/config/load-config.js';
import { escapeControlsInLines } from '../src/observability/escape-controls.js';
import { wordsForTerminal } from '../src/wiring/words-for-terminal.js';
import { createMessageBooks } from './outbox/create-message-books.js';
import { runOutboxCommand } from './outbox/run-outbox-command.js';
import { openParkedWork } from './work/open-parked-work.js';

try {
  const { store, close } = await openParkedWork(loadConfig(process.env).store);
  process.exitCode = await runOutboxCommand(process.argv.slice(2), {
    books: createMessageBooks(store.db),
    parkedWork: store.parkedWork,
    now: () => new Date(),
    words: wordsForTerminal(process.env),
    print: (line) => console.log(escapeControlsInLines(line)),
  });
  await close();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
