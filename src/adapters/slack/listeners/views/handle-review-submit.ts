import { findShowFailure } from '../../failures/show-failure.js';
import { toPlace } from '../../intents/to-place.js';
import { decodeMetadata, decodeOrigin } from '../../intents/view-metadata.js';
import { toWaitingPlace } from '../../intents/waiting-place.js';
import { readAsker } from '../../people/asker.js';
import { wordsOf } from '../../people/speak-to.js';
import { toSubmitResponse } from '../../views/to-submit-response.js';
import type { AnsweredSubmitArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

/** "Create link": answered when that it was asked for is stored; what becomes of it is told when it is known. */
export async function handleReviewSubmit(
  { conversation }: SlackDeps,
  args: AnsweredSubmitArgs,
): Promise<void> {
  const { private_metadata: metadata, id: viewId } = args.view;
  const { draftId } = decodeMetadata(metadata);
  const origin = decodeOrigin(metadata);
  const asker = readAsker(args);
  const waitsAt = toWaitingPlace({ viewId, responseUrl: origin.responseUrl, workspaceId: asker.teamId });
  const intent = { kind: 'confirm', draftId: draftId ?? '', waitsAt } as const;
  const reply = await conversation.answer({ intent, asker, where: toPlace(asker, origin) });
  await args.answer.give(toSubmitResponse(wordsOf(args.context), reply, origin));

  const later = reply.kind === 'making' ? await conversation.finish(reply) : null;
  if (later !== null) await findShowFailure(args.context)?.(wordsOf(args.context), later);
}
