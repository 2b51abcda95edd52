import { describeRefusal } from '../../../../src/adapters/chat/conversation/answers/describe-refusal.js';
import type { Intent } from '../../../../src/adapters/chat/conversation/model/intent.js';
import type { Reply } from '../../../../src/adapters/chat/conversation/model/reply.js';
import {
  buildRefusal,
  type RefusalCopy,
} from '../../../../src/adapters/chat/conversation/pages/build-refusal.js';
import { type PersonName, SALES } from '../chat-under-test.js';
import { changePlainForm } from './change-plain-form.js';
import { type PlainWorld, toChannelId } from './create-plain-world.js';
import { type Shown, type ShownForm, showForm, showPage } from './shown.js';

/** Asks the conversation; what it replies, or why it refuses, stands before the person then. `form`: it was asked in. */
export type Ask = (intent: Intent, form?: ShownForm) => Promise<void>;

export function createAsk({ conversation, platform, lookAt }: PlainWorld, name: PersonName): Ask {
  const own = lookAt(name);
  const refuse = (copy: RefusalCopy) => own.push(showPage(buildRefusal(conversation.wordsFor(name), copy)));

  function toShown(reply: Reply, form: ShownForm | undefined): Shown {
    if ('parts' in reply) return showPage(reply);
    if (reply.kind === 'form') return showForm(reply, {}, { id: `form ${own.length}` });
    if (reply.kind === 'instant') throw new Error('nobody asks for one here');
    if (form === undefined) throw new Error(`${reply.kind} without a form`);
    if (reply.kind === 'changed_form') return showForm(changePlainForm(form.form, reply), form.entries, form);
    return showForm(form.form, form.entries, { id: form.id, problems: reply.problems });
  }

  return async (intent, form) => {
    const where = { platform, channelId: toChannelId(SALES) };
    try {
      const reply = await conversation.reply({ intent, asker: name, where });
      own.push(toShown(reply, form));
      const later = reply.kind === 'making' ? await conversation.finish(reply) : null;
      if (later !== null) refuse(later);
    } catch (error) {
      refuse(describeRefusal(conversation.wordsFor(name), error, conversation.readerFor(name).timeZone));
    }
  };
}
