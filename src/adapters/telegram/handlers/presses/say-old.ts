import type { TelegramDeps } from '../deps/telegram-deps.js';
import type { Pressed } from './pressed.js';

/** Of a button that means nothing any more: buttons stand for ever. */
export async function sayOld(
  { conversation }: Pick<TelegramDeps, 'conversation'>,
  { asker, answer }: Pick<Pressed, 'asker' | 'answer'>,
): Promise<void> {
  await answer.give(conversation.wordsFor(asker).say('telegram.old_button'));
}
