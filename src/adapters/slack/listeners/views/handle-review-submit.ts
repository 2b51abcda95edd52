import { AppError } from '../../../../domain/errors.js';
import { buildCreatedMessage, buildCreatedView, buildCreatingView } from '../../blocks/build-created.js';
import { describeCardPlace } from '../../form/card-place.js';
import { readAsker } from '../../people/asker.js';
import { zonesOf } from '../../people/create-people.js';
import type { SlackDeps } from '../../slack-deps.js';
import { postResponse } from '../../views/post-response.js';
import { updateView } from '../../views/update-view.js';
import { decodeMetadata } from '../../views/view-metadata.js';
import type { AnsweredSubmitArgs } from '../listener-args.js';

/** "Create link": makes what the review showed, once however often it is pressed. */
export async function handleReviewSubmit(deps: SlackDeps, args: AnsweredSubmitArgs): Promise<void> {
  const { services, people, publicUrl, clock } = deps;
  const { draftId, responseUrl } = decodeMetadata(args.view.private_metadata);
  await args.answer.give({ response_action: 'update', view: buildCreatingView() });

  const identified = await people.identify(readAsker(args));
  const { actor, merchant } = identified;
  const draft = await services.getDraft(actor, draftId ?? '');
  if (draft.reviewed === null) throw new AppError('draft_not_found');
  const { link } = await services.createLink({
    actor,
    draft: draft.reviewed,
    requestKey: draft.id,
    reviewedAt: draft.createdAt,
    cardPlace: draft.origin,
  });

  const created = {
    link,
    publicUrl,
    now: clock.now(),
    ...zonesOf(identified),
    cardPlace: describeCardPlace(link.cardPlace, merchant.settings),
  };
  // Both at once: when one does not come through, the address still reaches its maker.
  await Promise.all([
    updateView(args.client, { viewId: args.view.id }, buildCreatedView(created)),
    responseUrl === null ? null : postResponse(deps, responseUrl, buildCreatedMessage(created)),
  ]);
}
