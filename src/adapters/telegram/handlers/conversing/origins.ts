import { z } from 'zod';
import type { Asker, AskersChat } from '../../people/asker.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';

/** Longer than a form is kept. */
const KEPT_MS = 31 * 24 * 60 * 60_000;
const keyOf = (id: string) => `telegram:origin:${id}`;

const shape = z.object({
  chatId: z.number(),
  kind: z.literal('group'),
  threadId: z.number().nullable(),
  title: z.string().nullable(),
});

/** A form or a review stands in a person's own chat, and is of the group that they asked in. */
export async function keepOrigin(
  { kept }: Pick<TelegramDeps, 'kept'>,
  id: string,
  chat: AskersChat,
): Promise<void> {
  if (chat.kind === 'group') await kept.keep(keyOf(id), JSON.stringify(chat), KEPT_MS);
}

/** The person as they stood where they asked for the form or the review with this id. */
export async function asAtOrigin(
  { kept }: Pick<TelegramDeps, 'kept'>,
  id: string,
  asker: Asker,
): Promise<Asker> {
  if (asker.chat.kind !== 'private') return asker;
  const found = await kept.find(keyOf(id));
  if (found === null) return asker;
  const { doing: _here, ...person } = asker;
  return { ...person, isElsewhere: true, chat: shape.parse(JSON.parse(found)) };
}
