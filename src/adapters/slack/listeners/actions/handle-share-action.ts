import { buildOpeningView } from '../../blocks/build-link-form.js';
import { buildShareForm } from '../../blocks/build-share.js';
import { orNotAllowed } from '../../links/or-not-allowed.js';
import type { SlackDeps } from '../../slack-deps.js';
import { openView } from '../../views/open-view.js';
import { updateView } from '../../views/update-view.js';
import type { ActionArgs } from '../listener-args.js';
import { parseActionRequest, readLinkId } from './parse-action-request.js';

/** "Share": asks for the channel, over the modal it was pressed in or as one of its own. */
export async function handleShareAction({ people, services }: SlackDeps, args: ActionArgs): Promise<void> {
  const request = parseActionRequest(args);
  const linkId = readLinkId(request);
  if (linkId === null) return;
  const opening = { ...request, isOnTop: request.surface === 'modal' };
  const viewId = await openView(opening, buildOpeningView('Opening…'));
  const { actor } = await people.identify(request.asker);
  const link = await orNotAllowed(services.getLinkToShare(actor, { linkId }));
  const form = buildShareForm(link, request.origin.channelId);
  await updateView(request.asker.client, { viewId }, form);
}
