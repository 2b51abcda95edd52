import type { Context } from '@slack/bolt';
import { renderHome } from '../blocks/render-reply.js';
import type { Asker } from '../people/asker.js';
import { wordsOf } from '../people/speak-to.js';
import type { SlackDeps } from './slack-deps.js';

/** Brings the Home of whoever asks up to date. What went before stands without it: a failure is only noted. */
export async function publishHome(
  { conversation, logger }: Pick<SlackDeps, 'conversation' | 'logger'>,
  { asker, context }: { readonly asker: Asker; readonly context: Context },
): Promise<void> {
  try {
    const home = await conversation.answer({ intent: { kind: 'home' }, asker, where: null });
    if (home.kind !== 'home') return;
    const view = renderHome(wordsOf(context), home);
    await asker.client.views.publish({ user_id: asker.userId, view });
  } catch (error) {
    // It is made anew when it is opened.
    logger.warn({ err: error }, 'the Home could not be brought up to date');
  }
}
