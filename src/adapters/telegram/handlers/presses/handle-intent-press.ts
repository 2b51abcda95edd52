import type { Pressable } from '../../../chat/choices/pressable.js';
import { takesPlace } from '../../../chat/choices/takes-place.js';
import { asAtOrigin } from '../conversing/origins.js';
import { answerIntent } from '../conversing/show-reply.js';
import { handleBackPress } from './handle-review-press.js';
import type { PressHandler } from './pressed.js';

/** Here pages of a list, and what is asked on the way to a review, are one message that changes, too. */
const CHANGING: ReadonlySet<Pressable['kind']> = new Set<Pressable['kind']>([
  'list',
  'filter_list',
  'open_draft',
  'choose_amount',
  'choose_reading',
  'use_customer',
  'set_zone',
]);

export const handleIntentPress: PressHandler<'intent'> = async (deps, { intent }, pressed) => {
  if (intent.kind === 'back_to_form') return handleBackPress(deps, intent.draftId, pressed);
  const { at, isTheirs } = pressed;
  const asker = 'draftId' in intent ? await asAtOrigin(deps, intent.draftId, pressed.asker) : pressed.asker;
  const isReplaced = takesPlace(intent) || CHANGING.has(intent.kind);
  const replaces = isTheirs && isReplaced ? at : null;
  await answerIntent(deps, { asker, replaces }, intent);
};

/** Only what takes a link back is asked about first. */
export const handleAskFirstPress: PressHandler<'ask_first'> = async (deps, { intent }, pressed) => {
  if (intent.kind !== 'cancel') return handleIntentPress(deps, { kind: 'intent', intent }, pressed);
  const { asker } = pressed;
  const asking = { asker, replaces: null };
  await answerIntent(deps, asking, { kind: 'ask_cancel', link: intent.link });
};
