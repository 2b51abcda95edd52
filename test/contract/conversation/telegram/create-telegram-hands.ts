import type { TelegramActor } from '@paylink/playground/telegram/person/telegram-actor';
import type { ShownMessage } from '@paylink/playground/telegram-protocol';
import type { TelegramBench } from '../../../chat/telegram-bench.js';

/** What a person does in Telegram; each ends when Paylink has answered. */
export interface TelegramHands {
  says(...said: Parameters<TelegramActor['says']>): Promise<void>;
  presses(message: ShownMessage, label: string): Promise<void>;
  /** The message as it stands now. */
  again(message: ShownMessage): ShownMessage;
  /** The message as it stands then. */
  pressesIn(message: ShownMessage, label: string): Promise<ShownMessage>;
  /** An answer to a question that stands in the chat with the bot; the question as it stands then. */
  types(question: ShownMessage, text: string): Promise<ShownMessage>;
}

/** Hears all that was said, with no time going by. */
export async function hearAll({ platform, services }: TelegramBench): Promise<void> {
  await platform.settled();
  await services.runner.catchUp();
}

export function createTelegramHands(bench: TelegramBench, actor: TelegramActor): TelegramHands {
  /** What was there when the message was looked at may be pressed still: an app shows an edit a moment later. */
  async function presses(message: ShownMessage, label: string): Promise<void> {
    const asSeen = !actor.again(message)?.buttons.flat().includes(label);
    const pressing = actor.presses(message, label, { asSeen });
    await hearAll(bench);
    await pressing;
  }
  async function says(...said: Parameters<TelegramActor['says']>): Promise<void> {
    await actor.says(...said);
    await hearAll(bench);
  }
  function again(message: ShownMessage): ShownMessage {
    const now = actor.again(message);
    if (now === undefined) throw new Error(`this is gone: ${message.text}`);
    return now;
  }
  return {
    says,
    presses,
    again,
    async pressesIn(message, label) {
      await presses(message, label);
      return again(message);
    },
    async types(question, text) {
      await says('bot', text);
      return again(question);
    },
  };
}
