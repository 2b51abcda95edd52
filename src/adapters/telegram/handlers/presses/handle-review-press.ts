import { toWaitingPlace } from '../../sending/waiting-place.js';
import { placeOf } from '../conversing/asking.js';
import { openFormFor } from '../conversing/open-form.js';
import { asAtOrigin } from '../conversing/origins.js';
import { answerIntent } from '../conversing/show-reply.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import type { Pressed, PressHandler } from './pressed.js';

/** Create: the review becomes the link. */
export const handleConfirmPress: PressHandler<'confirm'> = async (deps, { draftId }, pressed) => {
  const { at } = pressed;
  const asker = await asAtOrigin(deps, draftId, pressed.asker);
  const intent = { kind: 'confirm', draftId, waitsAt: toWaitingPlace(at) } as const;
  await answerIntent(deps, { asker, replaces: at }, intent);
};

interface Reopening {
  readonly draftId: string;
  readonly begins: 'overview' | 'last';
}

/** The review becomes its form again. */
async function reopen(deps: TelegramDeps, { at, asker: presser }: Pressed, { draftId, begins }: Reopening) {
  const asker = await asAtOrigin(deps, draftId, presser);
  const intent = { kind: 'back_to_form', draftId } as const;
  const form = await deps.conversation.answer({ intent, asker, where: placeOf(asker) });
  if (form.kind !== 'form') throw new Error(`${form.kind} is no form`);
  await openFormFor(deps, { asker, replaces: at }, { form, at: begins });
}

/** Edit: all fields, each a button. */
export const handleEditPress: PressHandler<'edit'> = (deps, { draftId }, pressed) =>
  reopen(deps, pressed, { draftId, begins: 'overview' });

/** Back: the question before the review. */
export function handleBackPress(deps: TelegramDeps, draftId: string, pressed: Pressed): Promise<void> {
  return reopen(deps, pressed, { draftId, begins: 'last' });
}
