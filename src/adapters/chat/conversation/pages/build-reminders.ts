import type { Delivery } from '../../../../domain/delivery/delivery.js';
import type { Link } from '../../../../domain/link/link.js';
import { COMMAND_PREFIX } from '../../grammar/command-table.js';
import { formatWhen, type WhenReader } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';

interface Reminding {
  readonly link: Link;
  /** What people had asked for, soonest first: what does not go, and what is leaving already. */
  readonly stopped: readonly Delivery[];
  readonly tooLate: readonly Delivery[];
}

type Reader = Pick<WhenReader, 'words' | 'timeZone'>;

function sayStopped({ words, timeZone }: Reader, stopped: readonly Delivery[]): readonly string[] {
  const [first] = stopped;
  if (first === undefined) return [];
  const time = formatWhen(words, first.dueAt, timeZone);
  return [words.say('page.reminders_stopped', { count: countSendings(stopped), time })];
}

/** By several channels at one moment it is one reminder. */
function countSendings(deliveries: readonly Delivery[]): number {
  return new Set(deliveries.map(({ dueAt }) => dueAt.getTime())).size;
}

function sayTooLate({ words, timeZone }: Reader, tooLate: readonly Delivery[]): readonly string[] {
  const times = new Set(tooLate.map(({ dueAt }) => formatWhen(words, dueAt, timeZone)));
  return [...times].map((time) => words.say('page.reminders_too_late', { time }));
}

/** Nobody got the link from Paylink: reminders follow once somebody does. */
function buildNobody(words: Words, reference: string): PageReply {
  const said = words.say('page.reminders_nobody', { reference });
  const line = `${COMMAND_PREFIX} send ${reference} ann@example.com`;
  const parts = [says(said), { kind: 'copy', text: line } as const];
  return { kind: 'reminders', title: words.say('page.title.link'), words: `${said}\n${line}`, parts };
}

/** Whether the customer is reminded from now on, and what became of the reminders that were to go. */
export function buildReminders(reader: Reader, { link, stopped, tooLate }: Reminding): PageReply {
  const { words } = reader;
  const { reminders, reference } = link;
  if (reminders !== 'off' && link.channels.length === 0) return buildNobody(words, reference);
  const said = [
    words.say('page.reminders', { rule: reminders === 'off' ? 'off' : 'other', reference }),
    ...sayStopped(reader, stopped),
    ...sayTooLate(reader, tooLate),
  ].join(' ');
  return { kind: 'reminders', title: words.say('page.title.link'), words: said, parts: [says(said)] };
}
