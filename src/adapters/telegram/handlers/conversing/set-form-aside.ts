import type { Reply } from '../../../chat/conversation/model/reply.js';
import type { FormState } from '../../form/form-state.js';
import type { Asker } from '../../people/asker.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import { placeOf } from './asking.js';
import { asAtOrigin } from './origins.js';

/** Keeps for a day what was answered in a link's form that is left; answers what to say of it. Null: it is another form. */
export async function keepForm(deps: TelegramDeps, asker: Asker, state: FormState): Promise<Reply | null> {
  const { form, entries, formId } = state;
  if (form.form !== 'link') return null;
  const there = await asAtOrigin(deps, formId, asker);
  const continues = form.subject === undefined || form.subject === '' ? null : form.subject;
  const intent = { kind: 'leave_form', entries, reissueOf: form.linkId, continues } as const;
  return deps.conversation.answer({ intent, asker: there, where: placeOf(there) });
}

/** Somebody begins a link while they stand in the form of another: that one is kept, and can be offered. */
export async function setFormAside(deps: TelegramDeps, asker: Asker): Promise<void> {
  const { userId } = asker;
  const state = await deps.forms.find(userId, userId);
  if (state === null || (await keepForm(deps, asker, state)) === null) return;
  await deps.forms.forget(userId, userId);
  const { messageId } = state;
  if (messageId !== null) await deps.messages.remove({ kind: 'message', chatId: userId, messageId });
}
