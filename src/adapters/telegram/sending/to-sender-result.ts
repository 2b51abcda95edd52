import type { SenderResult } from '../../../ports/chat-sender.js';
import type { CallFailure } from '../api/failure.js';
import { isClosed } from './read-refusal.js';

interface Tried {
  /** Where it should have been shown; null: in a person's own chat, behind which there is nowhere else to go. */
  readonly channelId: string | null;
  /** False for an edit, which may safely be repeated. */
  readonly mayHavePosted: boolean;
}

/** What a failed call means for the message. */
export function toSenderResult(failure: CallFailure, { channelId, mayHavePosted }: Tried): SenderResult {
  if (failure.kind === 'unanswered')
    return { outcome: 'later', retryAfterMs: null, uncertain: mayHavePosted };
  const { code, description, retryAfterMs } = failure;
  if (code === 429) return { outcome: 'later', retryAfterMs: retryAfterMs ?? 1_000, uncertain: false };
  if (isClosed(failure)) {
    return channelId === null
      ? { outcome: 'impossible', reason: description }
      : { outcome: 'channel_closed', channelId };
  }
  // The token, or the server, is not what it should be: nothing that the message could help.
  if (code !== 400) return { outcome: 'later', retryAfterMs: null, uncertain: false };
  return { outcome: 'impossible', reason: description };
}
