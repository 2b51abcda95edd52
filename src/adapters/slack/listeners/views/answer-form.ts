import type { Reply } from '../../../chat/conversation/model/reply.js';
import { sendFormIn } from '../../../chat/conversation/send-form-in.js';
import { getFormNameOrThrow } from '../../intents/form-callback.js';
import { toPlace } from '../../intents/to-place.js';
import { decodeMetadata, decodeOrigin } from '../../intents/view-metadata.js';
import { readAsker } from '../../people/asker.js';
import { wordsOf } from '../../people/speak-to.js';
import { readEntries } from '../../views/read-entries.js';
import { readShownView } from '../../views/shown-view.js';
import { toSubmitResponse } from '../../views/to-submit-response.js';
import type { AnsweredSubmitArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

/** A form that is sent in: problems under their fields, or what comes next. Answers with what was replied. */
export async function answerForm(deps: SlackDeps, args: AnsweredSubmitArgs): Promise<Reply> {
  const view = readShownView(args.view);
  const { linkId, subject } = decodeMetadata(view.metadata);
  const origin = decodeOrigin(view.metadata);
  const form = {
    ...{ form: getFormNameOrThrow(view.content.callback_id), linkId },
    ...(subject === undefined ? {} : { subject }),
  };
  const intent = sendFormIn(form, { entries: readEntries(view), requestKey: view.id });
  const asker = readAsker(args);
  const reply = await deps.conversation.answer({ intent, asker, where: toPlace(asker, origin) });
  await args.answer.give(toSubmitResponse(wordsOf(args.context), reply, origin));
  return reply;
}
