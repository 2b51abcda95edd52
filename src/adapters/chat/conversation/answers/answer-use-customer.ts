import { AppError } from '../../../../domain/errors.js';
import { restoreFormValues } from '../form/form-values.js';
import type { Answer } from '../model/answer.js';
import { getLink } from './get-link.js';
import { reviewOrForm } from './review-values.js';

/** On to the review with the customer of an earlier link. */
export const answerUseCustomer: Answer<'use_customer'> = async (deps, { draftId, linkId }, asked) => {
  const identified = await asked.identify();
  const { actor } = identified;
  const draft = await deps.services.getDraft(actor, draftId);
  const { customer, may } = await getLink(deps, actor, { linkId });
  if (!may.seeContacts) throw new AppError('not_allowed', { action: 'see_contacts', role: actor.role });
  const { name, email, phone } = customer;
  const known = { customerName: name ?? '', email: email ?? '', phone: phone ?? '' };
  const values = { ...restoreFormValues(draft.values), ...known };
  return reviewOrForm(deps, identified, { values, where: asked.where });
};
