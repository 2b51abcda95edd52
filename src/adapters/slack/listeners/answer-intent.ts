import { takesPlace } from '../../chat/choices/takes-place.js';
import type { Intent } from '../../chat/conversation/model/intent.js';
import type { Reply } from '../../chat/conversation/model/reply.js';
import type { ModalView } from '../blocks/block-kit.js';
import { buildOpeningView } from '../blocks/build-opening-view.js';
import { renderMessage, renderView } from '../blocks/render-reply.js';
import { withAsOf } from '../blocks/with-as-of.js';
import { toPlace } from '../intents/to-place.js';
import { wordsOf } from '../people/speak-to.js';
import { updateView } from '../views/update-view.js';
import type { Asking } from './asking.js';
import { findMeanwhile } from './find-meanwhile.js';
import { noteAnswered } from './note-answered.js';
import { openView } from './open-view.js';
import { orWithoutFiles } from './or-without-files.js';
import type { SlackDeps } from './slack-deps.js';

function toView(reply: Reply, { origin, context }: Asking): ModalView {
  if ('form' in reply || 'parts' in reply) return renderView(wordsOf(context), reply, origin);
  throw new Error(`a modal cannot show ${reply.kind}`);
}

/** What a button answers takes the place of what it stood in, where that was for one person and is over with it. */
function replaces(intent: Intent, { surface }: Asking, { kind }: Reply): boolean {
  if (takesPlace(intent)) return surface === 'ephemeral';
  // How the link stands now: what was said of it before says so no longer.
  if (kind === 'status' || kind === 'stopped') return surface === 'ephemeral';
  return surface !== 'command' && (intent.kind === 'list' || intent.kind === 'filter_list');
}

async function showReply(deps: SlackDeps, asking: Asking, { reply, intent }: Answered): Promise<void> {
  if (asking.viewId !== null) {
    await updateView(asking.asker.client, { viewId: asking.viewId }, toView(reply, asking));
  } else if (reply.kind === 'review' || !('parts' in reply)) {
    // A line that was right after all, in the merchant's own currency; most often Slack still takes a form now.
    await openView(asking, toView(reply, asking));
  } else {
    const isReplaced = replaces(intent, asking, reply);
    const how = { response_type: 'ephemeral', replace_original: isReplaced } as const;
    const words = wordsOf(asking.context);
    const { timeZone } = deps.conversation.readerFor(asking.asker);
    const shown = isReplaced ? reply : withAsOf(words, reply, { at: deps.clock.now(), timeZone });
    await asking.respond?.({ ...how, ...renderMessage(words, shown) });
    await noteAnswered(deps, asking, { intent, reply: isReplaced ? reply : null });
  }
}

interface Answered {
  readonly reply: Reply;
  readonly intent: Intent;
}

/** Asks the conversation and shows its reply: in a modal that is opened at once, in the one acted in, or privately. */
export async function answerIntent(deps: SlackDeps, asking: Asking, intent: Intent): Promise<void> {
  const { conversation, clock } = deps;
  const { asker, origin } = asking;
  const ask = (asked: Intent) => conversation.reply({ intent: asked, asker, where: toPlace(asker, origin) });
  const meanwhile = findMeanwhile(intent, asking, clock.now());
  if (meanwhile === null) {
    return orWithoutFiles(intent, async (asked) =>
      showReply(deps, asking, { reply: await ask(asked), intent: asked }),
    );
  }
  const words = wordsOf(asking.context);
  const viewId = await openView(
    { ...asking, isOnTop: asking.surface === 'modal' },
    buildOpeningView(words, words.say(meanwhile)),
  );
  await orWithoutFiles(intent, async (asked) => {
    const reply = await ask(asked);
    await updateView(asker.client, { viewId }, toView(reply, asking));
    await settlePressed(deps, asking, { reply, intent: asked });
  });
}

/** What was pressed in stays, unless the answer is that it holds no longer. */
async function settlePressed(deps: SlackDeps, asking: Asking, { reply, intent }: Answered): Promise<void> {
  const isOver = reply.kind === 'stopped' && asking.surface === 'ephemeral';
  if (isOver) {
    const shown = renderMessage(wordsOf(asking.context), reply);
    await asking.respond?.({ response_type: 'ephemeral', replace_original: true, ...shown });
  }
  await noteAnswered(deps, asking, { intent, reply: isOver ? reply : null });
}
