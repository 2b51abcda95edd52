import { actInForm, wasHeard } from '../conversing/act-in-form.js';
import type { PressHandler } from './pressed.js';
import { sayOld } from './say-old.js';

/** A press in the form that the person stands in; one of a question that is answered already does nothing. */
export const handleFormPress: PressHandler<'form'> = async (deps, { formId, question, act }, pressed) => {
  const { asker, at } = pressed;
  const isAlone = asker.chat.kind === 'private';
  const state = isAlone ? await deps.forms.find(asker.chat.chatId, asker.userId) : null;
  const standsHere = at?.kind === 'message' && at.messageId === state?.messageId;
  if (state === null || state.formId !== formId || !standsHere) return sayOld(deps, pressed);
  const heard = asker.doing?.kind === 'press' ? `press ${asker.doing.callbackId}` : 'press';
  if (state.field !== question && !wasHeard(state, heard)) return;
  await actInForm(deps, { asker, state, heard }, act);
};
