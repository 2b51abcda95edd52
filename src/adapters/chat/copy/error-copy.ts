import type { ErrorCode } from '../../../domain/error-details.js';
import { NEXT_LINES } from '../grammar/next-lines.js';
import type { MessageArgs } from '../words/message-args.js';
import type { MessageKey } from '../words/words.js';

/** A message that takes nothing. */
type SentenceKey = Exclude<MessageKey, keyof MessageArgs>;

export interface ErrorCopy {
  /** What failed and why, the why in about five words. */
  readonly failed: SentenceKey;
  readonly next: SentenceKey;
  /** What to type next, without the command's prefix; null where a button or waiting does it. */
  readonly example: string | null;
}

/** The words of a refusal, whatever was asked for. What is said of live links hangs on more than the code. */
export function errorCopyOf(code: Exclude<ErrorCode, 'live_mode_refused'>): ErrorCopy {
  return { failed: `error.${code}.failed`, next: `error.${code}.next`, example: NEXT_LINES[code] };
}
