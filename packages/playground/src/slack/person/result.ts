import type { PersonResult } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import { modalsOf, toShownView } from '../state/views.js';

/** What the person sees now; `seen` says what was special. */
export function buildResult(
  ctx: PlatformContext,
  userId: string,
  seen: Partial<Omit<PersonResult, 'modals'>> = {},
): PersonResult {
  const modals = modalsOf(ctx, userId).map(toShownView);
  return { outcome: 'done', fieldErrors: {}, messages: [], options: [], ...seen, modals };
}

/** Slack's client says this over a modal whose app did not answer as it must. */
export const TROUBLE = 'We had some trouble connecting. Try again?';
