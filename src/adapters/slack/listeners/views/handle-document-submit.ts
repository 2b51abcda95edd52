import { readText } from '../../../chat/conversation/model/form-entries.js';
import type { Reply } from '../../../chat/conversation/model/reply.js';
import { DOCUMENT_FIELD } from '../../../chat/conversation/pages/build-document-form.js';
import { buildOpeningView } from '../../blocks/build-opening-view.js';
import { toPlace } from '../../intents/to-place.js';
import { decodeOrigin } from '../../intents/view-metadata.js';
import { readAsker } from '../../people/asker.js';
import { wordsOf } from '../../people/speak-to.js';
import { readEntries } from '../../views/read-entries.js';
import { readShownView } from '../../views/shown-view.js';
import { toSubmitResponse } from '../../views/to-submit-response.js';
import type { AnsweredSubmitArgs, Handle } from '../listener-args.js';

/** A document for the review: answered at once, as it takes longer to come than Slack waits. */
export const handleDocumentSubmit: Handle<AnsweredSubmitArgs> = async (deps, args) => {
  const view = readShownView(args.view);
  const entries = readEntries(view);
  const words = wordsOf(args.context);
  const meanwhile = buildOpeningView(words, words.say('slack.document.reading'));
  await args.answer.give({ response_action: 'update', view: meanwhile });

  const file = await deps.readFile(args.client, readText(entries, DOCUMENT_FIELD.file));
  const asker = readAsker(args);
  const origin = decodeOrigin(view.metadata);
  const intent = { kind: 'give_document', entries, file } as const;
  const reply: Reply = await deps.conversation.answer({ intent, asker, where: toPlace(asker, origin) });
  await args.answer.give(toSubmitResponse(wordsOf(args.context), reply, origin));
};
