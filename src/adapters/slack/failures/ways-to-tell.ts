import type { RespondFn } from '@slack/bolt';
import type { FetchFunction, WebClient } from '@slack/web-api';
import { buildRefusal } from '../../chat/conversation/pages/build-refusal.js';
import { renderMessage, renderView } from '../blocks/render-reply.js';
import { withNotice } from '../blocks/with-notice.js';
import { NO_ORIGIN } from '../intents/view-metadata.js';
import { carryTyped } from '../views/carry-typed.js';
import { postResponse } from '../views/post-response.js';
import type { ShownView } from '../views/shown-view.js';
import { updateView } from '../views/update-view.js';
import type { ShowFailure } from './show-failure.js';

/** Privately, where the command or button was. */
export function byRespond(respond: RespondFn): ShowFailure {
  return async (words, copy) => {
    await respond({
      response_type: 'ephemeral',
      replace_original: false,
      ...renderMessage(words, buildRefusal(words, copy)),
    });
  };
}

/** The same by an address that was kept; null where there is none. */
export function byResponseUrl(fetch: FetchFunction, responseUrl: string | null): ShowFailure | null {
  if (responseUrl === null) return null;
  return (words, copy) => postResponse(fetch, responseUrl, renderMessage(words, buildRefusal(words, copy)));
}

/** For what has no place of its own: the Home, a global shortcut. */
export function byDirectMessage(client: WebClient, userId: string): ShowFailure {
  return async (words, copy) => {
    await client.chat.postMessage({ channel: userId, ...renderMessage(words, buildRefusal(words, copy)) });
  };
}

/** As a sentence over the form that the person acted in, which stays as it is. */
export function byNotice(client: WebClient, view: ShownView): ShowFailure {
  return async (_words, { text }) => {
    await updateView(client, { viewId: view.id }, withNotice(carryTyped(view.content, view.values), text));
  };
}

/** In place of a modal that shows only that something is being made ready. */
export function byModal(client: WebClient, viewId: string): ShowFailure {
  return async (words, copy) => {
    await updateView(client, { viewId }, renderView(words, buildRefusal(words, copy), NO_ORIGIN));
  };
}
