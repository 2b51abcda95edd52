import { inTurn } from '../failures/in-turn.js';
import type { ShowFailure } from '../failures/show-failure.js';
import { byDirectMessage, byNotice, byRespond, byResponseUrl } from '../failures/ways-to-tell.js';
import { decodeMetadata } from '../intents/view-metadata.js';
import { readShownView } from '../views/shown-view.js';
import type { ActionArgs } from './listener-args.js';
import type { SlackDeps } from './slack-deps.js';

/** Over the modal that was pressed in, or privately by the message; by direct message where nothing else comes through. */
export function tellAboutAction({ fetch }: SlackDeps, { body, client, respond }: ActionArgs): ShowFailure {
  const { view } = body;
  const byMessage = byDirectMessage(client, body.user.id);
  if (view === undefined) return inTurn(byRespond(respond), byMessage);
  if (view.type !== 'modal') return byMessage;
  const { responseUrl } = decodeMetadata(view.private_metadata);
  return inTurn(byNotice(client, readShownView(view)), byResponseUrl(fetch, responseUrl), byMessage);
}
