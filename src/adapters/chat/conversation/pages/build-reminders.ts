import type { Link } from '../../../../domain/link/link.js';
import type { Words } from '../../words/words.js';
import { says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';

/** Whether the customer is reminded from now on. */
export function buildReminders(words: Words, { reminders, reference }: Link): PageReply {
  const said = words.say('page.reminders', { rule: reminders === 'off' ? 'off' : 'other', reference });
  return { kind: 'reminders', title: words.say('page.title.link'), words: said, parts: [says(said)] };
}
