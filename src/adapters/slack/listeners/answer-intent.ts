import { looksRight } from '../../chat/conversation/form/looks-right.js';
import type { Intent } from '../../chat/conversation/model/intent.js';
import type { Reply } from '../../chat/conversation/model/reply.js';
import type { ModalView } from '../blocks/block-kit.js';
import { buildOpeningView } from '../blocks/build-opening-view.js';
import { renderMessage, renderView } from '../blocks/render-reply.js';
import { toPlace } from '../intents/to-place.js';
import { updateView } from '../views/update-view.js';
import type { Asking } from './asking.js';
import { openView } from './open-view.js';
import type { SlackDeps } from './slack-deps.js';

/** What a modal says that is opened for the answer before it is known; null for what is answered without one. */
function sayMeanwhile(intent: Intent, { surface }: Asking, now: Date): string | null {
  switch (intent.kind) {
    case 'open_form':
    case 'open_draft':
    case 'propose':
    case 'again':
      return 'Opening the form…';
    case 'create':
      return looksRight(intent.text, now) ? 'Reading your line…' : null;
    case 'choose_amount':
    case 'choose_reading':
      return 'Reading your line…';
    case 'use_customer':
      return surface === 'modal' ? null : 'Reading your line…';
    case 'open_settings':
      return 'Opening the settings…';
    case 'ask_share':
      return 'Opening…';
    case 'status':
      return surface === 'home' ? 'Looking it up…' : null;
    default:
      return null;
  }
}

function toView(reply: Reply, { origin }: Asking): ModalView {
  if ('form' in reply || 'parts' in reply) return renderView(reply, origin);
  throw new Error(`a modal cannot show ${reply.kind}`);
}

/** What a button answers takes the place of what it stood in, where that was for one person and is over with it. */
function replaces(intent: Intent, { surface }: Asking): boolean {
  if (intent.kind === 'cancel') return surface === 'ephemeral';
  return surface !== 'command' && (intent.kind === 'list' || intent.kind === 'filter_list');
}

async function showReply(reply: Reply, intent: Intent, asking: Asking): Promise<void> {
  if (asking.viewId !== null) {
    await updateView(asking.asker.client, { viewId: asking.viewId }, toView(reply, asking));
  } else if (reply.kind === 'review' || !('parts' in reply)) {
    // A line that was right after all, in the merchant's own currency; most often Slack still takes a form now.
    await openView(asking, toView(reply, asking));
  } else {
    const how = { response_type: 'ephemeral', replace_original: replaces(intent, asking) } as const;
    await asking.respond?.({ ...how, ...renderMessage(reply) });
  }
}

/** Asks the conversation and shows its reply: in a modal that is opened at once, in the one acted in, or privately. */
export async function answerIntent(
  { conversation, clock }: SlackDeps,
  asking: Asking,
  intent: Intent,
): Promise<void> {
  const { asker, origin } = asking;
  const ask = () => conversation.answer({ intent, asker, where: toPlace(asker, origin) });
  const meanwhile = sayMeanwhile(intent, asking, clock.now());
  if (meanwhile === null) return showReply(await ask(), intent, asking);
  const viewId = await openView(
    { ...asking, isOnTop: asking.surface === 'modal' },
    buildOpeningView(meanwhile),
  );
  await updateView(asker.client, { viewId }, toView(await ask(), asking));
}
