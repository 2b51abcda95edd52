import { buildQr } from '../../blocks/build-qr.js';
import { orNotAllowed } from '../../links/or-not-allowed.js';
import type { SlackDeps } from '../../slack-deps.js';
import type { ActionArgs } from '../listener-args.js';
import { parseActionRequest, readLinkId } from './parse-action-request.js';

/** From a card's menu. As a url button it opens the picture by itself and only needs its acknowledgement. */
export async function handleQrAction(
  { people, services, publicUrl }: SlackDeps,
  args: ActionArgs,
): Promise<void> {
  const request = parseActionRequest(args);
  const linkId = readLinkId(request);
  if (linkId === null) return;
  const { actor } = await people.identify(request.asker);
  const link = await orNotAllowed(services.getLinkToShare(actor, { linkId }));
  await args.respond({ response_type: 'ephemeral', replace_original: false, ...buildQr(link, publicUrl) });
}
