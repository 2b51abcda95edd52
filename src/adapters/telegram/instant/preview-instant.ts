import { isAppError } from '../../../domain/errors.js';
import { describeRefusal } from '../../chat/conversation/answers/describe-refusal.js';
import type { InstantReply } from '../../chat/conversation/model/instant.js';
import type { Asker } from '../people/asker.js';
import type { InstantDeps } from './instant-deps.js';

export type Preview =
  | InstantReply
  /** Nothing can be made of it, and why. */
  | { readonly kind: 'refused'; readonly words: string }
  /** Nobody's member. */
  | { readonly kind: 'stranger' };

/** What would be made of somebody's words. Throws AppError `store_unavailable`. */
export async function previewInstant(
  { conversation }: Pick<InstantDeps, 'conversation'>,
  asker: Asker,
  { text, from }: { readonly text: string; readonly from: 'line' | 'message' },
): Promise<Preview> {
  try {
    const intent = { kind: 'preview_instant', text, from } as const;
    const reply = await conversation.answer({ intent, asker, where: null });
    if (reply.kind === 'instant') return reply;
    return { kind: 'refused', words: 'words' in reply ? reply.words : '' };
  } catch (error) {
    if (isAppError(error, 'store_unavailable')) throw error;
    if (isStranger(error)) return { kind: 'stranger' };
    const { words, timeZone } = conversation.readerFor(asker);
    return { kind: 'refused', words: describeRefusal(words, error, timeZone).text };
  }
}

function isStranger(error: unknown): boolean {
  return isAppError(error, 'role_missing') || isAppError(error, 'person_unknown');
}
