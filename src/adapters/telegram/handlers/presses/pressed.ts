import type { Asker } from '../../people/asker.js';
import type { Press } from '../../render/rendered.js';
import type { ShownAt } from '../../sending/shown-at.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import type { CallbackAnswer } from './create-callback-answer.js';

/** A press, and whatever it stands in. */
export interface Pressed {
  readonly asker: Asker;
  /** The message that the button is on; null: one in a chat that we do not see. */
  readonly at: ShownAt | null;
  /** Whether that message is this person's alone, so that the answer may take its place. */
  readonly isTheirs: boolean;
  readonly answer: CallbackAnswer;
}

/** The presses of one kind, tied to it, so that a table by kind can be called with any of them. */
export type PressOf<Kind extends Press['kind']> = {
  [Each in Kind]: Extract<Press, { kind: Each }> & { readonly kind: Each };
}[Kind];

/** Throws what is refused. */
export type PressHandler<Kind extends Press['kind']> = (
  deps: TelegramDeps,
  press: PressOf<Kind>,
  pressed: Pressed,
) => Promise<void>;
