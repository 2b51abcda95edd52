import { buildShared, SHARE_CHANNEL } from '../../blocks/build-share.js';
import { TYPED } from '../../form/form-fields.js';
import { readAsker } from '../../people/asker.js';
import type { SlackDeps } from '../../slack-deps.js';
import { readShownView } from '../../views/shown-view.js';
import { decodeMetadata } from '../../views/view-metadata.js';
import type { AnsweredSubmitArgs } from '../listener-args.js';

/** Posts the pay link to the chosen channel; the same modal submitted twice posts once. */
export async function handleShareSubmit(
  { people, services }: SlackDeps,
  args: AnsweredSubmitArgs,
): Promise<void> {
  const view = readShownView(args.view);
  const channelId = view.values[SHARE_CHANNEL]?.[TYPED]?.selected_conversation;
  if (!channelId) {
    const errors = { [SHARE_CHANNEL]: 'Choose a channel' };
    return args.answer.give({ response_action: 'errors', errors });
  }
  const { actor } = await people.identify(readAsker(args));
  await services.shareLink({
    actor,
    handle: { linkId: decodeMetadata(view.metadata).linkId ?? '' },
    place: { platform: 'slack', channelId },
    requestKey: `${actor.merchantId}:${view.id}:${channelId}`,
  });
  await args.answer.give({ response_action: 'update', view: buildShared(channelId) });
}
