import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';

/** As the server of Paylink and the yardstick know it. */
export const TELEGRAM = { token: '777:bench', secret: 'bench', path: '/telegram/webhook' } as const;

/** How many connections Telegram opens unless told otherwise: https://core.telegram.org/bots/api#setwebhook */
const CONNECTIONS = 40;
const FIRST_CHAT = 5_000;

export interface TelegramLoad {
  /** So many updates of each chat, one after the other; resolves with how long each took to be acknowledged. */
  tell(url: string, wave: { readonly chats: number; readonly each: number }): Promise<readonly number[]>;
}

function buildUpdate(updateId: number, chatId: number): object {
  const person = { id: chatId, is_bot: false, first_name: 'Ann', language_code: 'en' };
  const message = {
    message_id: updateId,
    from: person,
    chat: { id: chatId, type: 'private', first_name: 'Ann' },
    date: Math.floor(Date.now() / 1000),
    // What nobody has made is answered with one message that names it.
    text: `/find PL-${100_000 + updateId}`,
    entities: [{ type: 'bot_command', offset: 0, length: 5 }],
  };
  return { update_id: updateId, message };
}

/** Resolves with how long it took to be acknowledged. */
async function post(pool: Pool, update: object): Promise<number> {
  const body = JSON.stringify(update);
  const headers = {
    'content-type': 'application/json',
    'x-telegram-bot-api-secret-token': TELEGRAM.secret,
  };
  const begunAt = performance.now();
  const response = await pool.request({ path: TELEGRAM.path, method: 'POST', body, headers });
  await response.body.dump();
  if (response.statusCode !== 200) throw new Error(`an update was answered ${response.statusCode}`);
  return performance.now() - begunAt;
}

/** Numbers what it tells, across all servers that it tells it to. */
export function createTelegramLoad(): TelegramLoad {
  let lastId = 0;

  return {
    async tell(url, { chats, each }) {
      const pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
      const latenciesMs: number[] = [];
      const queue: number[] = [];
      const connection = async () => {
        for (let chatId = queue.shift(); chatId !== undefined; chatId = queue.shift()) {
          lastId += 1;
          latenciesMs.push(await post(pool, buildUpdate(lastId, chatId)));
        }
      };
      for (let round = 0; round < each; round += 1) {
        queue.splice(0, queue.length, ...Array.from({ length: chats }, (_, at) => FIRST_CHAT + at));
        await Promise.all(Array.from({ length: CONNECTIONS }, connection));
      }
      await pool.close();
      return latenciesMs;
    },
  };
}
