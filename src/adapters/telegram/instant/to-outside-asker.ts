import type { User } from '@grammyjs/types';
import type { Asker } from '../people/asker.js';
import { nameOf } from '../people/name-of.js';

/** Somebody who acts where the bot itself is not: they go by their own merchant. */
export function toOutsideAsker(user: User): Asker {
  return {
    userId: user.id,
    name: nameOf(user),
    username: user.username ?? null,
    languageCode: user.language_code ?? null,
    chat: { chatId: user.id, kind: 'inline', threadId: null, title: null },
  };
}
