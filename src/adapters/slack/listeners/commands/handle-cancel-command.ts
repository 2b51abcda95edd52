import { AppError } from '../../../../domain/errors.js';
import { TRANSITIONS } from '../../../../domain/link/transitions.js';
import { buildCancelled, buildCancelQuestion } from '../../blocks/build-cancel-question.js';
import type { SlackDeps } from '../../slack-deps.js';
import type { CommandRequest } from './parse-command-request.js';

/** Asks first. What cannot be called off any more says so at once. */
export async function handleCancelCommand(
  { people, services }: SlackDeps,
  { asker, respond }: CommandRequest,
  reference: string,
): Promise<void> {
  const { actor } = await people.identify(asker);
  const link = await services.getLinkStatus(actor, { reference });
  const rule = TRANSITIONS[link.state].cancel;
  if (typeof rule === 'object') throw new AppError(rule.refuse, { reference: link.reference });
  const message =
    rule === 'ignore' ? buildCancelled(link, { changed: false }) : buildCancelQuestion(link, actor);
  await respond(message);
}
