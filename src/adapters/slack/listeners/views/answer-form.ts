import type { Intent } from '../../../chat/conversation/model/intent.js';
import type { Reply } from '../../../chat/conversation/model/reply.js';
import { CALLBACK } from '../../action-ids.js';
import { toPlace } from '../../intents/to-place.js';
import { decodeMetadata } from '../../intents/view-metadata.js';
import { readAsker } from '../../people/asker.js';
import type { SlackDeps } from '../../slack-deps.js';
import { readEntries } from '../../views/read-entries.js';
import { readShownView, type ShownView } from '../../views/shown-view.js';
import { toSubmitResponse } from '../../views/to-submit-response.js';
import type { AnsweredSubmitArgs } from '../listener-args.js';

function readIntent(view: ShownView): Intent {
  const entries = readEntries(view);
  switch (view.content.callback_id) {
    case CALLBACK.settings:
      return { kind: 'save_settings', entries };
    case CALLBACK.shareLink: {
      const { linkId } = decodeMetadata(view.metadata);
      return { kind: 'share', link: { linkId: linkId ?? '' }, entries, requestKey: view.id };
    }
    default:
      return { kind: 'review', entries };
  }
}

/** A form that is sent in: problems under their fields, or what comes next. Answers with what was replied. */
export async function answerForm(deps: SlackDeps, args: AnsweredSubmitArgs): Promise<Reply> {
  const view = readShownView(args.view);
  const origin = decodeMetadata(view.metadata);
  const request = { intent: readIntent(view), asker: readAsker(args), where: toPlace(origin) };
  const reply = await deps.conversation.answer(request);
  await args.answer.give(toSubmitResponse(reply, origin));
  return reply;
}
