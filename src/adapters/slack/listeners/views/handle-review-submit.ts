import { buildCreatingView } from '../../blocks/build-created.js';
import { findShowFailure } from '../../failures/show-failure.js';
import { readAsker } from '../../people/asker.js';
import type { SlackDeps } from '../../slack-deps.js';
import { decodeMetadata } from '../../views/view-metadata.js';
import type { AnsweredSubmitArgs } from '../listener-args.js';

const LATER_TEXT =
  'This takes longer than usual. Nothing is lost: I go on making your link, and tell you when it is there.';

/** "Create link": makes what the review showed, once however often it is pressed. Answered when that is stored. */
export async function handleReviewSubmit(deps: SlackDeps, args: AnsweredSubmitArgs): Promise<void> {
  const { services, people } = deps;
  const { draftId, responseUrl } = decodeMetadata(args.view.private_metadata);
  const { actor } = await people.recognise(readAsker(args));
  const waitsAt = { platform: 'slack', viewId: args.view.id, responseUrl } as const;
  const draft = await services.askCreation(actor, { draftId: draftId ?? '', waitsAt });
  await args.answer.give({ response_action: 'update', view: buildCreatingView() });

  if (await services.makeAskedLink(draft)) return;
  await findShowFailure(args.context)?.({ text: LATER_TEXT, example: null });
}
