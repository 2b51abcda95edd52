import type { LinkEvent } from '../../../domain/link/link-event.js';
import { formatWhen } from '../time/format-when.js';
import type { Words } from '../words/words.js';
import { nameMessage } from './delivery-copy.js';
import { joinAnd } from './join-and.js';

/** What people did with a link after it was made, beside money. */
export type ActEvent = Extract<
  LinkEvent,
  {
    readonly type:
      | 'sending.asked'
      | 'sending.moved'
      | 'reminders.changed'
      | 'notes.changed'
      | 'page.opened'
      | 'link.extended'
      | 'link.reissued'
      | 'link.handed_over'
      | 'receipt.made_out';
  }
>;

/** What is asked to go within this goes now. */
const AT_ONCE_MS = 60_000;

/** "Email planned for Fri 27 Nov 2026, 10:00, Bangkok time by Mai." `timeZone`: the reader's, IANA. */
export function describeAct(
  words: Words,
  event: ActEvent,
  { person, timeZone }: { readonly person: string | null; readonly timeZone: string },
): string {
  const who = { by: person === null ? 'other' : 'person', person: person ?? '' } as const;
  const show = (at: Date) => formatWhen(words, at, timeZone);
  switch (event.type) {
    case 'sending.asked':
      return words.say('fact.sending_asked', {
        ...who,
        message: nameMessage(words, event.purpose, event.channels),
        when: event.dueAt.getTime() - event.at.getTime() > AT_ONCE_MS ? 'time' : 'other',
        time: show(event.dueAt),
      });
    case 'sending.moved':
      return words.say('fact.sending_moved', { ...who, time: show(event.dueAt) });
    case 'reminders.changed':
      return describeReminders(words, event, { who, show });
    case 'notes.changed':
      return words.say('fact.notes_changed', { ...who, keys: joinAnd(words, event.keys) });
    case 'page.opened':
      return words.say('fact.page_opened');
    case 'link.extended':
      return describeEnd(words, event, { who, show });
    case 'link.reissued':
      return words.say('fact.link_reissued', { ...who, reference: event.successor.reference });
    case 'link.handed_over': {
      const { toName } = event;
      const to = toName === null ? 'other' : 'person';
      return words.say('fact.link_handed_over', { to, person: toName ?? '' });
    }
    case 'receipt.made_out': {
      const { company, taxNumber } = event.details;
      const tax = taxNumber === null ? 'other' : 'number';
      return words.say('fact.receipt_made_out', { company, tax, number: taxNumber ?? '' });
    }
  }
}

interface Said {
  readonly who: { readonly by: 'other' | 'person'; readonly person: string };
  readonly show: (at: Date) => string;
}

function describeEnd(
  words: Words,
  { expiresAt }: Extract<ActEvent, { readonly type: 'link.extended' }>,
  { who, show }: Said,
): string {
  const end = expiresAt === null ? 'other' : 'time';
  return words.say('fact.link_extended', { ...who, end, time: expiresAt === null ? '' : show(expiresAt) });
}

function describeReminders(
  words: Words,
  { reminders }: Extract<ActEvent, { readonly type: 'reminders.changed' }>,
  { who, show }: Said,
): string {
  const isNamed = reminders === 'off' || reminders === 'usual';
  const times = isNamed ? '' : joinAnd(words, reminders.at.map(show));
  return words.say('fact.reminders_changed', { ...who, rule: isNamed ? reminders : 'other', times });
}
