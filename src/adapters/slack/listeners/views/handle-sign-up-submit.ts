import { renderHome } from '../../blocks/render-reply.js';
import { readAsker } from '../../people/asker.js';
import { wordsOf } from '../../people/speak-to.js';
import type { AnsweredSubmitArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';
import { answerForm } from './answer-form.js';

/** Keeps who a merchant is; its Home, where that was offered, offers it no more. */
export async function handleSignUpSubmit(deps: SlackDeps, args: AnsweredSubmitArgs): Promise<void> {
  const reply = await answerForm(deps, args);
  if (reply.kind !== 'signed_up') return;
  const asker = readAsker(args);
  try {
    const home = await deps.conversation.answer({ intent: { kind: 'home' }, asker, where: null });
    if (home.kind !== 'home') return;
    const view = renderHome(wordsOf(args.context), home);
    await args.client.views.publish({ user_id: asker.userId, view });
  } catch (error) {
    // It is kept and the modal says so: the Home is made anew when it is opened.
    deps.logger.warn({ err: error }, 'the Home could not be brought up to date');
  }
}
