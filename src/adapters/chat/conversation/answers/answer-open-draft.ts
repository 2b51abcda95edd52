import { fillForm } from '../form/fill-form.js';
import { restoreFormValues } from '../form/form-values.js';
import type { Asked, ConversationDeps } from '../model/answer.js';
import type { IntentOf } from '../model/intent.js';
import type { FormReply } from '../model/reply.js';

/** The form as it was typed: from a refusal, and back from the review. */
export async function answerOpenDraft(
  deps: ConversationDeps,
  { draftId }: IntentOf<'open_draft' | 'back_to_form'>,
  asked: Asked,
): Promise<FormReply> {
  const identified = await asked.identify();
  const draft = await deps.services.getDraft(identified.actor, draftId);
  const typed = { values: restoreFormValues(draft.values), where: asked.where };
  return fillForm(deps, identified, {
    ...typed,
    ...(draft.leftAt === undefined ? {} : { continues: draftId }),
  });
}
