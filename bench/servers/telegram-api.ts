import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Served } from './served.js';

const BOT = { id: 777, is_bot: true, first_name: 'Paylink', username: 'paylink_bot' };
const NAMED = /PL-(\d+)/;

/** Telegram's Bot API as far as the bench calls it: it says yes at once, and counts what was sent, and what out of turn. */
export async function serveTelegramApi(): Promise<Served> {
  let sent = 0;
  let disordered = 0;
  let edited = 0;
  const lastNamed = new Map<number, number>();
  const take = ({ chat_id: chatId, text }: { readonly chat_id: number; readonly text: string }) => {
    sent += 1;
    const named = Number(NAMED.exec(text)?.[1] ?? 0);
    if (named < (lastNamed.get(chatId) ?? 0)) disordered += 1;
    lastNamed.set(chatId, named);
    return { message_id: sent, date: 1, chat: { id: chatId, type: 'private' }, text };
  };
  const answerTo = (method: string, body: string): unknown => {
    if (method === 'getMe') return BOT;
    if (method === 'editMessageText') edited += 1;
    return method === 'sendMessage' ? take(JSON.parse(body)) : true;
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const method = request.url?.split('/').at(-1) ?? '';
    const result = answerTo(method, Buffer.concat(chunks).toString());
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers: { sent: async () => sent, edited: async () => edited, disordered: async () => disordered },
  };
}
