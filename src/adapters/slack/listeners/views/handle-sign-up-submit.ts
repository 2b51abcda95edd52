import { readAsker } from '../../people/asker.js';
import type { AnsweredSubmitArgs } from '../listener-args.js';
import { publishHome } from '../publish-home.js';
import type { SlackDeps } from '../slack-deps.js';
import { answerForm } from './answer-form.js';

/** Keeps who a merchant is; its Home, where that was offered, offers it no more. */
export async function handleSignUpSubmit(deps: SlackDeps, args: AnsweredSubmitArgs): Promise<void> {
  const reply = await answerForm(deps, args);
  if (reply.kind === 'signed_up') await publishHome(deps, { asker: readAsker(args), context: args.context });
}
