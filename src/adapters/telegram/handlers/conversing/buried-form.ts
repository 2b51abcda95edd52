import type { FormState } from '../../form/form-state.js';
import type { Asker } from '../../people/asker.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';

type Deps = Pick<TelegramDeps, 'forms' | 'messages'>;

/** Notes that something was said below the form that somebody stood in before, if they still stand in it. */
export async function buryForm(
  { forms }: Deps,
  { chat: { chatId }, userId }: Asker,
  before: FormState | null,
): Promise<void> {
  const state = before === null ? null : await forms.find(chatId, userId);
  if (state?.formId === before?.formId && state !== null)
    await forms.save(chatId, userId, { ...state, isBuried: true });
}

/** The same form without its message, where that would change out of sight: what comes next is posted below. */
export async function liftForm(
  { messages }: Deps,
  { chat: { chatId } }: Asker,
  state: FormState,
): Promise<FormState> {
  const { isBuried, messageId } = state;
  if (isBuried !== true || messageId === null) return state;
  await messages.remove({ kind: 'message', chatId, messageId });
  return { ...state, isBuried: false, messageId: null };
}
