import type { TelegramDeps } from './deps/telegram-deps.js';
import { handleMembership } from './handle-membership.js';
import { handleMessage } from './messages/handle-message.js';
import { OUTSIDE_HANDLERS } from './outside-handlers.js';

/** `told`: what stands in the update under its kind. Throws what is refused. */
export type UpdateHandler = (deps: TelegramDeps, told: unknown) => Promise<void>;

/** One line for each kind of update that does something; presses stand apart, for they are answered. */
export const UPDATE_HANDLERS: Readonly<Record<string, UpdateHandler>> = {
  message: handleMessage,
  my_chat_member: handleMembership,
  ...OUTSIDE_HANDLERS,
};
