import { fillForm } from '../form/fill-form.js';
import { EMPTY_FORM } from '../form/form-values.js';
import type { Asked, ConversationDeps } from '../model/answer.js';
import type { IntentOf } from '../model/intent.js';
import type { FormReply } from '../model/reply.js';

/** The empty form, with what is usual filled in. */
export async function answerOpenForm(
  deps: ConversationDeps,
  _intent: IntentOf<'open_form' | 'begin_anew'>,
  asked: Asked,
): Promise<FormReply> {
  return fillForm(deps, await asked.identify(), { values: EMPTY_FORM, where: asked.where });
}
