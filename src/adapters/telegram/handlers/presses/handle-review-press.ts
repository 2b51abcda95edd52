import { toWaitingPlace } from '../../sending/waiting-place.js';
import { placeOf } from '../conversing/asking.js';
import { openFormFor } from '../conversing/open-form.js';
import { asAtOrigin } from '../conversing/origins.js';
import { answerIntent } from '../conversing/show-reply.js';
import type { PressHandler } from './pressed.js';

/** Create: the review becomes the link. */
export const handleConfirmPress: PressHandler<'confirm'> = async (deps, { draftId }, pressed) => {
  const { at } = pressed;
  const asker = await asAtOrigin(deps, draftId, pressed.asker);
  const intent = { kind: 'confirm', draftId, waitsAt: toWaitingPlace(at) } as const;
  await answerIntent(deps, { asker, replaces: at }, intent);
};

/** Edit: the review becomes its form, with all fields, each a button. */
export const handleEditPress: PressHandler<'edit'> = async (deps, { draftId }, pressed) => {
  const { at } = pressed;
  const asker = await asAtOrigin(deps, draftId, pressed.asker);
  const intent = { kind: 'back_to_form', draftId } as const;
  const form = await deps.conversation.answer({ intent, asker, where: placeOf(asker) });
  if (form.kind !== 'form') throw new Error(`${form.kind} is no form`);
  await openFormFor(deps, { asker, replaces: at }, { form, atOverview: true });
};
