import { maskEmail, maskPhone } from '../../src/adapters/chat/contacts/mask-contact.js';
import type { Words } from '../../src/adapters/chat/words/words.js';
import type { ParkedTable } from '../../src/ports/work-table.js';
import { padColumns } from '../../src/wiring/pad-columns.js';
import type { ListedMessages, MessageBooks } from './create-message-books.js';
import { formatOutboxUsage } from './outbox-usage.js';
import { readOutboxArguments } from './read-outbox-arguments.js';

export interface OutboxCommandDeps {
  readonly books: MessageBooks;
  readonly parkedWork: { readonly deliver?: Pick<ParkedTable, 'retryParked'> };
  readonly now: () => Date;
  readonly print: (line: string) => void;
  readonly words: Words;
  /** Says so, and answers true, where nothing is known of it. */
  readonly tellUnknownMerchant: (merchantId: string | null) => Promise<boolean>;
}

/** Runs one command and answers the exit code: 0 done, 1 not done, for no message is that far, 2 the command is not one. */
export async function runOutboxCommand(args: readonly string[], deps: OutboxCommandDeps): Promise<number> {
  const read = readOutboxArguments(args);
  switch (read?.command) {
    case 'list':
      return (await deps.tellUnknownMerchant(read.merchantId)) ? 2 : list(read, deps);
    case 'show':
      return show(read.id, deps);
    case 'resend':
      return resend(read.id, deps);
    default:
      deps.print(formatOutboxUsage(deps.words));
      return 2;
  }
}

type Row = Readonly<Record<'when' | 'channel' | 'to' | 'purpose' | 'outcome', string>>;

async function list(asked: ListedMessages, { books, words, print }: OutboxCommandDeps): Promise<number> {
  const messages = await books.list(asked);
  if (messages.length === 0) {
    print(words.say('terminal.outbox.empty'));
    return 0;
  }
  print(
    formatRow({
      when: words.say('terminal.outbox.head_when'),
      channel: words.say('terminal.outbox.head_channel'),
      to: words.say('terminal.outbox.head_to'),
      purpose: words.say('terminal.outbox.head_purpose'),
      outcome: words.say('terminal.outbox.head_outcome'),
    }),
  );
  for (const { id, at, address, ...told } of messages) {
    const to = address.includes('@') ? maskEmail(address) : maskPhone(address);
    print(`${formatRow({ when: at.toISOString(), to, ...told })}\n  ${id}`);
  }
  return 0;
}

function formatRow({ when, channel, to, purpose, outcome }: Row): string {
  const cells = [padColumns(when, 26), padColumns(channel, 10), padColumns(to, 28), padColumns(purpose, 14)];
  return [...cells, outcome].join('');
}

async function show(id: string, deps: OutboxCommandDeps): Promise<number> {
  const found = await deps.books.show(id);
  if (found === null) return tellNone(deps);
  deps.print(JSON.stringify(found, null, 2));
  return 0;
}

async function resend(id: string, deps: OutboxCommandDeps): Promise<number> {
  const { books, parkedWork, now, print, words } = deps;
  if ((await parkedWork.deliver?.retryParked(id, now())) === true) {
    print(words.say('terminal.outbox.resent', { id }));
    return 0;
  }
  const message = await books.find(id);
  if (message === null) return tellNone(deps);
  print(words.say('terminal.outbox.not_parked', { id, outcome: message.outcome }));
  return 1;
}

function tellNone({ print, words }: OutboxCommandDeps): number {
  print(words.say('terminal.work.none', { command: 'npm run outbox -- list' }));
  return 1;
}
