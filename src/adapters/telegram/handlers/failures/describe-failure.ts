import { isAppError } from '../../../../domain/errors.js';
import { describeRefusal } from '../../../chat/conversation/answers/describe-refusal.js';
import type { FailureReader } from '../../../chat/conversation/create-conversation.js';
import type { RefusalCopy } from '../../../chat/conversation/pages/build-refusal.js';
import { TelegramCallError } from '../../api/telegram-call-error.js';

/** The person's words for an error, whoever threw it; says no more than is known. */
export function describeFailure({ words, timeZone }: FailureReader, error: unknown): RefusalCopy {
  if (error instanceof TelegramCallError) return { text: words.say('telegram.no_answer'), example: null };
  return describeRefusal(words, error, timeZone);
}

/** Refusals and a slow Telegram are everyday; the rest is for whoever runs the service to look at. */
export function isExpected(error: unknown): boolean {
  return isAppError(error) || error instanceof TelegramCallError;
}
