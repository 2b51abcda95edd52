import { wordsForMerchant } from '../../../chat/words/words-for.js';
import type { Asker } from '../../people/asker.js';
import { workspaceOf } from '../../people/create-people.js';
import { tellAside } from '../../sending/tell-aside.js';
import { escapeHtml } from '../../text/escape-html.js';
import { sayStranger } from '../../text/say-stranger.js';
import { showText } from '../../text/show-text.js';
import { placeOf } from '../conversing/asking.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';

/** That a group is not told yet for whom the bot works there. */
const keyOf = ({ chat }: Asker) => `telegram:unsaid:${chat.chatId}`;
const UNSAID_MS = 24 * 60 * 60_000;

/** The same person where they are alone with the bot. */
function alone(asker: Asker): Asker {
  return { ...asker, chat: { chatId: asker.userId, kind: 'private', threadId: null, title: null } };
}

/**
 * A group belongs to the merchant of the member who first asks there, which is said to all in one line. False: nobody knows
 * whoever asks, and they were told what to do.
 */
export async function settleGroup(deps: TelegramDeps, asker: Asker): Promise<boolean> {
  const { services, conversation, kept } = deps;
  const userId = `${asker.userId}`;
  const here = workspaceOf(asker);
  const settled = await services.recogniseMember({ ...here, userId });
  if (settled !== null) {
    if ((await kept.find(keyOf(asker))) !== null) await sayBound(deps, asker, settled.merchant);
    return true;
  }
  const known = await services.recogniseMember({ ...workspaceOf(alone(asker)), userId });
  if (known === null) {
    const words = conversation.wordsFor(asker);
    const said = sayStranger(words);
    await tellAside(deps, { asker, words, openly: said }, { html: escapeHtml(said), keys: [] });
    return false;
  }
  const place = placeOf(asker);
  if (place === null) return true;
  const { title } = asker.chat;
  const named = title === null ? here : { ...here, name: title };
  await kept.keep(keyOf(asker), '', UNSAID_MS);
  const { isBound } = await services.bindChat(known.actor, named, place);
  // Another merchant's: whoever asks is refused as a guest there.
  if (isBound) await sayBound(deps, asker, known.merchant);
  else await kept.forget(keyOf(asker));
  return true;
}

/** Said to the group before anything else, though Telegram or the store was away when it should have been. */
async function sayBound(
  { messages, kept }: TelegramDeps,
  asker: Asker,
  merchant: Parameters<typeof wordsForMerchant>[0] & { readonly name: string },
): Promise<void> {
  const { chatId, threadId } = asker.chat;
  const words = wordsForMerchant(merchant);
  const html = showText(words.say('telegram.bound', { merchant: merchant.name }));
  const undo = { label: words.say('telegram.bound.undo'), press: { kind: 'unbind' } } as const;
  await messages.post({ chatId, threadId }, { html, keys: [[undo]] });
  await kept.forget(keyOf(asker));
}
