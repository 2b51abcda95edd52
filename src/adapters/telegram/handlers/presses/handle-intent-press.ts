import type { Pressable } from '../../../chat/choices/pressable.js';
import { asAtOrigin } from '../conversing/origins.js';
import { answerIntent } from '../conversing/show-reply.js';
import type { PressHandler } from './pressed.js';

/** What these answer takes the place of what they stood in: it is over with that, or the same in another state. */
const REPLACING: ReadonlySet<Pressable['kind']> = new Set<Pressable['kind']>([
  'list',
  'filter_list',
  'cancel',
  'call_off',
  'send_now',
  'undo_refund',
  'refund_again',
  'send_evidence',
  'open_draft',
  'back_to_form',
  'choose_amount',
  'choose_reading',
  'use_customer',
  'set_zone',
  'ask_close',
  'close_merchant',
  'reopen_merchant',
  'refresh_kyc',
  'submit_kyc',
  'withdraw_kyc',
  'open_team',
  'show_member',
  'give_role',
  'give_deputy',
  'ask_remove',
  'remove_member',
]);

export const handleIntentPress: PressHandler<'intent'> = async (deps, { intent }, pressed) => {
  const { at, isTheirs } = pressed;
  const asker = 'draftId' in intent ? await asAtOrigin(deps, intent.draftId, pressed.asker) : pressed.asker;
  const replaces = isTheirs && REPLACING.has(intent.kind) ? at : null;
  await answerIntent(deps, { asker, replaces }, intent);
};

/** Only what takes a link back is asked about first. */
export const handleAskFirstPress: PressHandler<'ask_first'> = async (deps, { intent }, pressed) => {
  if (intent.kind !== 'cancel') return handleIntentPress(deps, { kind: 'intent', intent }, pressed);
  const { asker } = pressed;
  const asking = { asker, replaces: null };
  await answerIntent(deps, asking, { kind: 'ask_cancel', link: intent.link });
};
