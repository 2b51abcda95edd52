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
  const link = await services.getLinkToCancel(actor, { reference });
  const message =
    link.state === 'cancelled' ? buildCancelled(link, { changed: false }) : buildCancelQuestion(link);
  await respond(message);
}
