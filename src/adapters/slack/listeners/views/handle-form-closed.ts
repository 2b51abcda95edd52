import { toPlace } from '../../intents/to-place.js';
import { decodeMetadata, decodeOrigin } from '../../intents/view-metadata.js';
import { readAsker } from '../../people/asker.js';
import { readEntries } from '../../views/read-entries.js';
import { readShownView } from '../../views/shown-view.js';
import type { ClosedArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

/**
 * A link's form is closed by Cancel, by the cross or by Esc: what stands in it is kept for a day. Nobody is told, as
 * nobody asked; a review needs no such word, since it is kept as soon as it is shown.
 * @see https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
 */
export async function handleFormClosed({ conversation }: SlackDeps, args: ClosedArgs): Promise<void> {
  const view = readShownView(args.view);
  const { linkId: reissueOf, subject: continues = null } = decodeMetadata(view.metadata);
  const intent = { kind: 'leave_form', entries: readEntries(view), reissueOf, continues } as const;
  const asker = readAsker(args);
  await conversation.answer({ intent, asker, where: toPlace(asker, decodeOrigin(view.metadata)) });
}
