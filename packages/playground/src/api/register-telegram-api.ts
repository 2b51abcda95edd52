import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { TelegramPlatform } from '../telegram/platform/telegram-platform.js';
import { type TelegramSnapshot, telegramPaths } from '../telegram-protocol.js';
import { parseTelegramRequest } from './parse-telegram-request.js';
import { createTelegramPerformer } from './perform-in-telegram.js';

const MOST_SHOWN = 100;
const viewer = z.object({ as: z.coerce.number().int() });
const fileParams = z.object({ id: z.string() });

/** The addresses of telegram-protocol.ts, on a server that has turned other sites away. */
export function registerTelegramApi(scope: FastifyInstance, platform: TelegramPlatform): void {
  const perform = createTelegramPerformer(platform);
  scope.get(telegramPaths.snapshot, async ({ query }, reply) => {
    const { as } = viewer.parse(query);
    try {
      return withNewest(platform.snapshot(as));
    } catch {
      return reply.code(404).send({ error: 'person_not_found', message: `Nobody here has the id ${as}.` });
    }
  });
  scope.post(telegramPaths.perform, async ({ body }) => perform(parseTelegramRequest(body)));
  scope.get(`${telegramPaths.files}:id`, async ({ params }, reply) => {
    const file = platform.readFile(fileParams.parse(params).id);
    if (file === undefined)
      return reply.code(404).send({ error: 'file_not_found', message: 'No such file.' });
    return reply.type(file.mimetype).header('x-content-type-options', 'nosniff').send(file.bytes);
  });
}

/** A talk that goes on for ever is not sent from its beginning with every change. */
function withNewest(snapshot: TelegramSnapshot): TelegramSnapshot {
  const chats = snapshot.chats.map((chat) => ({ ...chat, messages: chat.messages.slice(-MOST_SHOWN) }));
  return { ...snapshot, chats };
}
