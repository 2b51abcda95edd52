import { COMMAND_PREFIX } from '../../../chat/grammar/command-table.js';
import { wordsForMerchant } from '../../../chat/words/words-for.js';
import { workspaceOf } from '../../people/create-people.js';
import { renderPick } from '../../render/render-pick.js';
import type { Rendered } from '../../render/rendered.js';
import { toToldAt } from '../../sending/page-ref.js';
import { tellAside } from '../../sending/tell-aside.js';
import { escapeHtml } from '../../text/escape-html.js';
import { joinMerchant } from '../conversing/join-merchant.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import type { Pressed, PressHandler } from './pressed.js';

/** In place of what was pressed in, where that is this person's alone. */
async function say(deps: TelegramDeps, { asker, at, isTheirs }: Pressed, rendered: Rendered) {
  if (isTheirs && at !== null && (await deps.messages.edit(at, rendered)) === 'edited') return;
  const words = deps.conversation.wordsFor(asker);
  await tellAside(deps, { asker, words }, rendered);
}

/** Cancel in a review, No to a question, Close. */
export const handleDismissPress: PressHandler<'dismiss'> = async (deps, _press, pressed) => {
  const words = deps.conversation.wordsFor(pressed.asker);
  await say(deps, pressed, { html: escapeHtml(words.say('telegram.dismissed')), keys: [] });
  const { at, isTheirs } = pressed;
  // Who it is was not asked: a stranger who closes something is no member by it.
  if (isTheirs && at !== null) await deps.services.forgetPage({ platform: 'telegram', ...toToldAt(at) });
};

/** The choices of one that may hold. */
export const handlePickPress: PressHandler<'pick'> = async (deps, press, pressed) => {
  await say(deps, pressed, renderPick(deps.conversation.wordsFor(pressed.asker), press));
};

/** Yes, they leave their merchant for that of the code. */
export const handleJoinPress: PressHandler<'join'> = async (deps, { code }, { asker, at }) => {
  await joinMerchant(deps, { asker, replaces: at }, code);
};

/** What stands there is being made: the press is answered, and the message changes by itself. */
export const handleWaitPress: PressHandler<'wait'> = async (_deps, _press, { answer }) => {
  await answer.give();
};

/** Takes back that a group belongs to a merchant, and says so where that was said. */
export const handleUnbindPress: PressHandler<'unbind'> = async (deps, _press, { asker, at }) => {
  const { actor, merchant } = await deps.people.identify(asker);
  await deps.services.unbindChat(actor, workspaceOf(asker));
  const said = wordsForMerchant(merchant).say('telegram.unbound', { command: COMMAND_PREFIX });
  if (at !== null) await deps.messages.edit(at, { html: escapeHtml(said), keys: [] });
};
