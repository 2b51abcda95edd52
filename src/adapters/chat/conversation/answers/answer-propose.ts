import { proposeFromMessage } from '../../propose-from-message.js';
import { fillForm } from '../form/fill-form.js';
import { EMPTY_FORM } from '../form/form-values.js';
import type { Answer } from '../model/answer.js';

/** The form with the amount, email and phone that a message names. */
export const answerPropose: Answer<'propose'> = async (deps, { message }, asked) => {
  const identified = await asked.identify();
  const [usual = null] = identified.merchant.settings.currencies;
  const values = { ...EMPTY_FORM, ...proposeFromMessage(message, usual) };
  return fillForm(deps, identified, { values, where: asked.where });
};
