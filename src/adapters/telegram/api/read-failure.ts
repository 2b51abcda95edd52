import type { CallFailure } from './failure.js';
import { TelegramCallError } from './telegram-call-error.js';

/** Why a call of `TelegramApi` rejected. What it did not reject with tells nothing of whether the call was done. */
export function readFailure(error: unknown): CallFailure {
  if (error instanceof TelegramCallError) return error.failure;
  return { kind: 'unanswered', reason: error instanceof Error ? error.name : typeof error };
}
