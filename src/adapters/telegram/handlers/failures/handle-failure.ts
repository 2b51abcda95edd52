import { isAppError } from '../../../../domain/errors.js';
import { buildRefusal } from '../../../chat/conversation/pages/build-refusal.js';
import type { Asker } from '../../people/asker.js';
import { renderReply } from '../../render/render-reply.js';
import { tellAside } from '../../sending/tell-aside.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import type { CallbackAnswer } from '../presses/create-callback-answer.js';
import { describeFailure, isExpected } from './describe-failure.js';

export interface Failed {
  readonly error: unknown;
  /** Null: nobody waits for an answer. */
  readonly asker: Asker | null;
  /** Null: nothing was pressed. */
  readonly answer: CallbackAnswer | null;
}

/** What a person may not do is no news of theirs to keep. */
function isAboutRights(error: unknown): boolean {
  const codes = ['not_allowed', 'role_missing', 'reviewer_not_allowed'] as const;
  return codes.some((code) => isAppError(error, code));
}

/**
 * The one boundary of this adapter: writes down what failed and tells the person who asked. Throws again while the store is
 * away and nothing was pressed: what was said is heard again then.
 */
export async function handleFailure(deps: TelegramDeps, failed: Failed): Promise<void> {
  const { error, asker, answer } = failed;
  const { logger, conversation, people } = deps;
  if (answer === null && isAppError(error, 'store_unavailable')) throw error;
  if (isExpected(error)) logger.warn({ err: error }, 'a request from Telegram was refused');
  else logger.error({ err: error }, 'a request from Telegram failed');
  if (asker === null) return;
  try {
    await people.find(asker).catch(() => null);
    const reader = conversation.readerFor(asker);
    const { words } = reader;
    const copy = describeFailure(reader, error);
    if (isAboutRights(error) && (await answer?.give(copy.text)) === true) return;
    const page = renderReply(words, buildRefusal(words, copy));
    await tellAside(deps, { asker, words }, page);
  } catch (tellError) {
    logger.error({ err: tellError }, 'a person in Telegram could not be told about a failure');
  }
}
