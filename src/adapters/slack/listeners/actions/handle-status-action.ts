import { modal } from '../../blocks/block-kit.js';
import { buildOpeningView } from '../../blocks/build-link-form.js';
import { buildStatus } from '../../blocks/build-status.js';
import { orNotAllowed } from '../../links/or-not-allowed.js';
import { zonesOf } from '../../people/create-people.js';
import type { SlackDeps } from '../../slack-deps.js';
import { openView } from '../../views/open-view.js';
import { updateView } from '../../views/update-view.js';
import type { ActionArgs } from '../listener-args.js';
import { type ActionRequest, parseActionRequest, readLinkId } from './parse-action-request.js';

/** All there is to know of a link: privately in the channel, or in a modal where there is no channel. */
export async function handleStatusAction(deps: SlackDeps, args: ActionArgs): Promise<void> {
  const request = parseActionRequest(args);
  const linkId = readLinkId(request);
  if (linkId === null) return;
  if (request.surface !== 'home') {
    const message = await buildMessage(deps, request, linkId);
    await args.respond({ response_type: 'ephemeral', replace_original: false, ...message });
    return;
  }
  const viewId = await openView(request, buildOpeningView('Looking it up…'));
  const { blocks } = await buildMessage(deps, request, linkId);
  const view = modal({ title: 'Payment link', close: 'Done', blocks });
  await updateView(request.asker.client, { viewId }, view);
}

async function buildMessage(
  { people, services, clock, publicUrl }: SlackDeps,
  { asker }: ActionRequest,
  linkId: string,
) {
  const identified = await people.identify(asker);
  const { actor } = identified;
  const link = await orNotAllowed(services.getLinkStatus(actor, { linkId }));
  return buildStatus({ link, actor, publicUrl, now: clock.now(), ...zonesOf(identified) });
}
