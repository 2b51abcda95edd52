import type { InlineOffer } from '../telegram/person/inline.js';
import type { TelegramActor } from '../telegram/person/telegram-actor.js';
import type { TelegramPlatform } from '../telegram/platform/telegram-platform.js';
import type {
  MessageAddress,
  ShownMessage,
  TelegramAction,
  TelegramPerformRequest,
  TelegramResult,
} from '../telegram-protocol.js';

type Act<Type extends TelegramAction['type']> = TelegramAction & { type: Type };

/** People of Telegram act through the page. What does not go is refused in the platform's words. */
export function createTelegramPerformer(platform: TelegramPlatform) {
  /** What was offered last, by person. */
  const offers = new Map<number, InlineOffer>();

  return async ({ as, action }: TelegramPerformRequest): Promise<TelegramResult> => {
    try {
      return await perform(platform.as(as), action, offers);
    } catch (error) {
      return { outcome: 'refused', notice: error instanceof Error ? error.message : String(error) };
    }
  };
}

async function perform(
  actor: TelegramActor,
  action: TelegramAction,
  offers: Map<number, InlineOffer>,
): Promise<TelegramResult> {
  switch (action.type) {
    case 'say':
      await say(actor, action);
      break;
    case 'press':
      return { outcome: 'done', pressed: await actor.presses(find(actor, action.message), action.label) };
    case 'search_inline':
      return searchInline(actor, action, offers);
    case 'choose':
      await choose(actor, action, offers);
      break;
    case 'open_link':
      await actor.opens(action.link);
      break;
    case 'connect_business':
      if (action.isOn) actor.connectsBusiness({ deleteAll: true });
      else actor.disconnectsBusiness();
      break;
    case 'block_bot':
      if (action.isOn) actor.blocksBot();
      else actor.unblocksBot();
  }
  return { outcome: 'done' };
}

async function say(actor: TelegramActor, { chat, text, threadId, replyTo }: Act<'say'>): Promise<void> {
  await actor.says(chat, text, {
    ...(threadId === undefined ? {} : { threadId }),
    ...(replyTo === undefined ? {} : { replyTo: find(actor, replyTo) }),
  });
}

async function searchInline(
  actor: TelegramActor,
  { chat, query }: Act<'search_inline'>,
  offers: Map<number, InlineOffer>,
): Promise<TelegramResult> {
  const offer = await actor.searchesInline(chat, query);
  if (offer === null) return { outcome: 'refused', notice: 'The bot offered nothing in time.' };
  offers.set(actor.userId, offer);
  const results = offer.results.map(({ id, title, description }) => ({ id, title, description }));
  return { outcome: 'done', offer: { results, button: offer.button } };
}

async function choose(
  actor: TelegramActor,
  { resultId }: Act<'choose'>,
  offers: ReadonlyMap<number, InlineOffer>,
): Promise<void> {
  const offer = offers.get(actor.userId);
  const result = offer?.results.find(({ id }) => id === resultId);
  if (offer === undefined || result === undefined) throw new Error('This is not offered any more.');
  await actor.chooses(offer, result);
}

function find(actor: TelegramActor, { chat, id, ephemeralId }: MessageAddress): ShownMessage {
  const found = actor.sees(chat).find((shown) => shown.id === id && shown.ephemeralId === ephemeralId);
  if (found === undefined) throw new Error('This message is not there any more.');
  return found;
}
