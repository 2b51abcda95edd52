import type { MemberActor } from '../../../../domain/merchant/actor.js';
import type { LinkFormValues } from '../../reader/values/link-form-values.js';
import { toFormValues } from '../form/form-values.js';
import type { Asked, ConversationDeps } from '../model/answer.js';

interface Unreviewed {
  readonly values: LinkFormValues;
  readonly where: Asked['where'];
}

/** Keeps what could be read of a line, for the form; answers the draft's id. Throws AppError `store_unavailable`. */
export async function keepUnreviewed(
  { services }: Pick<ConversationDeps, 'services'>,
  actor: MemberActor,
  { values, where }: Unreviewed,
): Promise<string> {
  const content = { values: { ...toFormValues(values) }, reviewed: null, origin: where };
  return (await services.keepDraft(actor, content)).id;
}
