import { modal } from '../../blocks/block-kit.js';
import { buildCancelled } from '../../blocks/build-cancel-question.js';
import { orNotAllowed } from '../../links/or-not-allowed.js';
import type { SlackDeps } from '../../slack-deps.js';
import { updateView } from '../../views/update-view.js';
import type { ActionArgs } from '../listener-args.js';
import { parseActionRequest, readLinkId } from './parse-action-request.js';

/** "Call it off", confirmed. The card changes by itself; whoever pressed is answered privately. */
export async function handleCancelAction({ people, services }: SlackDeps, args: ActionArgs): Promise<void> {
  const request = parseActionRequest(args);
  const linkId = readLinkId(request);
  if (linkId === null) return;
  const { actor } = await people.identify(request.asker);
  const { link, changed } = await orNotAllowed(services.cancelLink(actor, { linkId }));
  const message = buildCancelled(link, { changed });
  if (args.body.view?.type === 'modal') {
    const view = modal({ title: 'Payment link', close: 'Done', blocks: message.blocks });
    await updateView(request.asker.client, { viewId: args.body.view.id }, view);
    return;
  }
  const replace_original = request.surface === 'ephemeral';
  await args.respond({ response_type: 'ephemeral', replace_original, ...message });
}
