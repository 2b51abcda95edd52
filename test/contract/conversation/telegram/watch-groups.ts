import type { TelegramBench } from '../../../chat/telegram-bench.js';
import { PAYMENTS, SALES } from '../chat-under-test.js';
import { readMessage } from './read-message.js';
import { USER_ID } from './team-seed.js';

/** The customers of these tests, as they are never shown to a group; "a•••@example.com" is. */
const CONTACT = /[\w.]@\w+\.\w+|\+?66812345678/;

/** What the bot ever showed a whole group, before any edit, that names how a customer is reached. */
export function watchGroups({ platform }: TelegramBench): () => readonly string[] {
  const told = new Set<string>();
  const onlooker = platform.as(USER_ID.vietnamese);
  platform.subscribe(() => {
    for (const message of [SALES, PAYMENTS].flatMap((group) => onlooker.sees(group))) {
      const words = readMessage(message);
      const isToAll = message.ephemeralId === null && message.from === 'Paylink';
      if (isToAll && CONTACT.test(words)) told.add(words);
    }
  });
  return () => [...told];
}
