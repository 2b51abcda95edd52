import { takesPlace } from '../../chat/choices/takes-place.js';
import { looksRight } from '../../chat/conversation/form/looks-right.js';
import type { Intent } from '../../chat/conversation/model/intent.js';
import type { Reply } from '../../chat/conversation/model/reply.js';
import type { MessageKey } from '../../chat/words/words.js';
import type { ModalView } from '../blocks/block-kit.js';
import { buildOpeningView } from '../blocks/build-opening-view.js';
import { renderMessage, renderView } from '../blocks/render-reply.js';
import { toPlace } from '../intents/to-place.js';
import { wordsOf } from '../people/speak-to.js';
import { updateView } from '../views/update-view.js';
import type { Asking } from './asking.js';
import { openView } from './open-view.js';
import { orWithoutFiles } from './or-without-files.js';
import type { SlackDeps } from './slack-deps.js';

type Meanwhile = Extract<MessageKey, `slack.opening${string}`>;

/** What a modal says that is opened for the answer before it is known; null for what is answered without one. */
function findMeanwhile(intent: Intent, { surface }: Asking, now: Date): Meanwhile | null {
  switch (intent.kind) {
    case 'open_form':
    case 'open_draft':
    case 'propose':
    case 'again':
    case 'reissue':
      return 'slack.opening.form';
    case 'create':
      return looksRight(intent.text, now) ? 'slack.opening.line' : null;
    case 'choose_amount':
    case 'choose_reading':
      return 'slack.opening.line';
    case 'use_customer':
      return surface === 'modal' ? null : 'slack.opening.line';
    case 'open_settings':
    case 'open_sending':
    case 'open_money':
      return 'slack.opening.settings';
    case 'ask_share':
    case 'ask_send':
    case 'ask_move':
    case 'ask_extend':
    case 'ask_lift':
    case 'ask_trial':
    case 'ask_refund':
    case 'ask_explain':
    case 'ask_evidence':
    case 'ask_sign_up':
    case 'ask_people':
    case 'ask_key':
    case 'ask_endpoint':
    case 'ask_endpoint_change':
      return 'slack.opening';
    // In the place of the checklist, over which there is no room for one form after another.
    case 'ask_document':
      return surface === 'modal' ? null : 'slack.opening';
    case 'status':
      return surface === 'home' ? 'slack.opening.link' : null;
    default:
      return null;
  }
}

function toView(reply: Reply, { origin, context }: Asking): ModalView {
  if ('form' in reply || 'parts' in reply) return renderView(wordsOf(context), reply, origin);
  throw new Error(`a modal cannot show ${reply.kind}`);
}

/** What a button answers takes the place of what it stood in, where that was for one person and is over with it. */
function replaces(intent: Intent, { surface }: Asking): boolean {
  if (takesPlace(intent)) return surface === 'ephemeral';
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
    await asking.respond?.({ ...how, ...renderMessage(wordsOf(asking.context), reply) });
  }
}

/** Asks the conversation and shows its reply: in a modal that is opened at once, in the one acted in, or privately. */
export async function answerIntent(
  { conversation, clock }: SlackDeps,
  asking: Asking,
  intent: Intent,
): Promise<void> {
  const { asker, origin } = asking;
  const ask = (asked: Intent) => conversation.answer({ intent: asked, asker, where: toPlace(asker, origin) });
  const meanwhile = findMeanwhile(intent, asking, clock.now());
  if (meanwhile === null) {
    return orWithoutFiles(intent, async (asked) => showReply(await ask(asked), asked, asking));
  }
  const words = wordsOf(asking.context);
  const viewId = await openView(
    { ...asking, isOnTop: asking.surface === 'modal' },
    buildOpeningView(words, words.say(meanwhile)),
  );
  await orWithoutFiles(intent, async (asked) => {
    await updateView(asker.client, { viewId }, toView(await ask(asked), asking));
  });
}
