import type { ChatKey, TelegramResult } from '../../../telegram-protocol.js';
import { addressOf, type ChatChoice, listChats } from './chats.js';
import type { TelegramUi } from './telegram-ui.js';

/** The chat where one stands; the bot's where that is gone. */
export function hereOf(tg: TelegramUi): ChatChoice {
  const choices = listChats(tg.seen());
  const here = choices.find(({ key }) => key === tg.session.place().chat) ?? choices[0];
  if (here === undefined) throw new Error('there is no chat with the bot');
  return here;
}

/** As the platform calls it. */
export function addressOfHere(tg: TelegramUi): ChatKey {
  return addressOf(hereOf(tg), tg.seen().viewer.id);
}

/** Says it where one stands, as the answer that was begun. */
export async function sayHere(tg: TelegramUi, text: string): Promise<TelegramResult | undefined> {
  const { threadId } = tg.session.place();
  const replied = tg.session.replyTo();
  tg.session.answer(null);
  return tg.act({
    ...{ type: 'say', chat: addressOfHere(tg), text },
    ...(threadId === null ? {} : { threadId }),
    ...(replied === null
      ? {}
      : { replyTo: { chat: replied.chat, id: replied.id, ephemeralId: replied.ephemeralId } }),
  });
}
