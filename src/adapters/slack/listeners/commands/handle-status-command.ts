import { buildStatus } from '../../blocks/build-status.js';
import { zonesOf } from '../../people/create-people.js';
import type { SlackDeps } from '../../slack-deps.js';
import type { CommandRequest } from './parse-command-request.js';

export async function handleStatusCommand(
  { people, services, clock, publicUrl }: SlackDeps,
  { asker, respond }: CommandRequest,
  reference: string,
): Promise<void> {
  const identified = await people.identify(asker);
  const { actor } = identified;
  const link = await services.getLinkStatus(actor, { reference });
  await respond(buildStatus({ link, actor, publicUrl, now: clock.now(), ...zonesOf(identified) }));
}
