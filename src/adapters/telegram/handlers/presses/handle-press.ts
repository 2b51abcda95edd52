import type { Pressable } from '../../../chat/choices/pressable.js';
import type { Press } from '../../render/rendered.js';
import type { ShownAt } from '../../sending/shown-at.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import { callbackShape, type TelegramCallback } from '../updates/shapes.js';
import { askerOfCallback } from '../updates/to-asker.js';
import type { CallbackAnswer } from './create-callback-answer.js';
import { handleFormPress } from './handle-form-press.js';
import { handleAskFirstPress, handleIntentPress } from './handle-intent-press.js';
import { handleMorePress } from './handle-more-press.js';
import { handleConfirmPress, handleEditPress } from './handle-review-press.js';
import {
  handleDismissPress,
  handleJoinPress,
  handlePickPress,
  handleUnbindPress,
  handleWaitPress,
} from './handle-small-presses.js';
import type { Pressed, PressHandler, PressOf } from './pressed.js';
import { sayOld } from './say-old.js';

const HANDLERS: { readonly [Kind in Press['kind']]: PressHandler<Kind> } = {
  intent: handleIntentPress,
  ask_first: handleAskFirstPress,
  confirm: handleConfirmPress,
  edit: handleEditPress,
  form: handleFormPress,
  more: handleMorePress,
  join: handleJoinPress,
  pick: handlePickPress,
  wait: handleWaitPress,
  unbind: handleUnbindPress,
  dismiss: handleDismissPress,
};

function route<Kind extends Press['kind']>(
  deps: TelegramDeps,
  press: PressOf<Kind>,
  pressed: Pressed,
): Promise<void> {
  const handler: PressHandler<Kind> = HANDLERS[press.kind];
  return handler(deps, press, pressed);
}

function toShownAt({ message, from }: TelegramCallback): ShownAt | null {
  if (message === undefined) return null;
  const { chat, message_id: messageId, ephemeral_message_id: ephemeralId } = message;
  const { id: chatId } = chat;
  return ephemeralId === undefined
    ? { kind: 'message', chatId, messageId }
    : { kind: 'ephemeral', chatId, userId: from.id, ephemeralId };
}

function toPressed(callback: TelegramCallback, answer: CallbackAnswer): Pressed {
  const asker = askerOfCallback(callback);
  const at = toShownAt(callback);
  const isTheirs = at !== null && (asker.chat.kind === 'private' || at.kind === 'ephemeral');
  return { asker, at, isTheirs, answer };
}

/** Two presses so close are one, which came twice. */
const DOUBLE_MS = 5_000;
/** Longer than a store is away. */
const HEARD_AGAIN_MS = 60 * 60_000;

/** What these ask for leaves for a customer, or has no way back. A form goes by the question that is answered. */
const ONCE: ReadonlySet<Pressable['kind']> = new Set<Pressable['kind']>([
  'send',
  'ask_send',
  'remind',
  'send_now',
  'call_off',
  'cancel',
  'undo_refund',
  'approve_refund',
  'decline_refund',
  'refund_again',
  'decide',
  'send_evidence',
]);

function counts(press: Press): boolean {
  return press.kind === 'confirm' || (press.kind === 'intent' && ONCE.has(press.intent.kind));
}

interface Counted {
  readonly press: Press;
  readonly name: string;
  readonly callbackId: string;
}

/** Whether another press did it just now. Create heard again after a crash goes on: of a draft comes one link, however often. */
async function isDouble({ seen }: TelegramDeps, { press, name, callbackId }: Counted): Promise<boolean> {
  const isHeardAgain =
    press.kind === 'confirm' && !(await seen.firstTime(`${name}:${callbackId}`, HEARD_AGAIN_MS));
  return !(await seen.firstTime(name, DOUBLE_MS)) && !isHeardAgain;
}

function nameOf({ from, message, data = '' }: TelegramCallback): string {
  const { chat, message_id = 0, ephemeral_message_id = 0 } = message ?? {};
  return `telegram:press:${from.id}:${chat?.id ?? ''}:${message_id}:${ephemeral_message_id}:${data}`;
}

/** A button was pressed. Throws what is refused; whoever catches it answers the press. */
export async function handlePress(deps: TelegramDeps, told: unknown, answer: CallbackAnswer): Promise<void> {
  const callback = callbackShape.parse(told);
  const { data } = callback;
  const pressed = toPressed(callback, answer);
  const press = data === undefined ? 'unknown' : await deps.presses.read(data);
  // In a chat that we do not see stands nothing of ours to be pressed but what is still being made.
  if (press === 'unknown' || (pressed.at === null && press.kind !== 'wait')) return sayOld(deps, pressed);
  if (!counts(press)) return route(deps, press, pressed);
  const name = nameOf(callback);
  if (await isDouble(deps, { press, name, callbackId: callback.id })) return;
  try {
    await route(deps, press, pressed);
  } catch (error) {
    // Nothing was done, or not all: it may be pressed again.
    await deps.seen.forget(name);
    throw error;
  }
}
