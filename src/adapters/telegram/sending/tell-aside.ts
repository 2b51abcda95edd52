import type { Words } from '../../chat/words/words.js';
import type { ServerAge } from '../api/create-server-age.js';
import type { CallFailure } from '../api/failure.js';
import { readFailure } from '../api/read-failure.js';
import type { Asker } from '../people/asker.js';
import type { BotName } from '../people/create-bot-name.js';
import type { Rendered } from '../render/rendered.js';
import { escapeHtml } from '../text/escape-html.js';
import type { Messages } from './create-messages.js';
import { isClosed } from './read-refusal.js';
import type { ShownAt } from './shown-at.js';

export interface TellAsideDeps {
  readonly messages: Messages;
  readonly serverAge: ServerAge;
  readonly botName: BotName;
}

export interface Aside {
  readonly asker: Asker;
  /** Of the asker: for the one line that a group may read. */
  readonly words: Words;
  /** What the group reads where they never began a chat of their own; absent: that there is something for them. */
  readonly openly?: string;
}

/**
 * Tells one person what nobody else should read: in their own chat where they are in it; in a group as a message for
 * their eyes where the server has that, else in their own chat; and where they never began one, the group reads no more
 * than that there is something for them. Null: they were not told. Rejects where Telegram does not answer.
 */
export async function tellAside(
  deps: TellAsideDeps,
  aside: Aside,
  rendered: Rendered,
): Promise<ShownAt | null> {
  const { asker } = aside;
  const { chatId, kind, threadId } = asker.chat;
  if (kind === 'group' && (await deps.serverAge.hasEphemeral())) {
    const told = await unless(isNotAllowed, () =>
      deps.messages.post({ chatId, threadId, only: asker }, rendered),
    );
    if (told !== null) return told;
  }
  return tellDirectly(deps, aside, rendered);
}

/** In the person's own chat with the bot, as `tellAside` does where there is no better way. */
export async function tellDirectly(
  deps: TellAsideDeps,
  aside: Aside,
  rendered: Rendered,
): Promise<ShownAt | null> {
  const { asker } = aside;
  const direct = await unless(isClosed, () => deps.messages.post({ chatId: asker.userId }, rendered));
  if (direct === null && asker.chat.kind === 'group') await inviteToStart(deps, aside);
  return direct;
}

async function inviteToStart(deps: TellAsideDeps, { asker, words, openly }: Aside): Promise<void> {
  const { chatId, threadId } = asker.chat;
  const url = `https://t.me/${await deps.botName.get()}?start=hello`;
  const keys = [[{ label: words.say('telegram.open_chat'), url }]];
  const html = escapeHtml(openly ?? words.say('telegram.start_me'));
  await deps.messages.post({ chatId, threadId }, { html, keys });
}

/** Null: Telegram does not let us, for good. */
async function unless(
  isRefusal: (failure: CallFailure) => boolean,
  post: () => Promise<ShownAt>,
): Promise<ShownAt | null> {
  try {
    return await post();
  } catch (error) {
    if (!isRefusal(readFailure(error))) throw error;
    return null;
  }
}

/** In a group where we are no administrator, only what somebody just did may be answered so. */
function isNotAllowed(failure: CallFailure): boolean {
  return failure.kind === 'refused' && (failure.code === 403 || failure.code === 400);
}
