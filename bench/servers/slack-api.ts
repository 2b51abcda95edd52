import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Served } from './served.js';

const ANSWERS: Readonly<Record<string, object>> = {
  'users.info': { user: { id: 'U0BENCH', real_name: 'Ann Lee', tz: 'Asia/Bangkok' } },
  'team.info': { team: { id: 'T0BENCH', name: 'Lotus Valley School' } },
  'views.open': { view: { id: 'V0BENCH', hash: '1' } },
  'views.update': { view: { id: 'V0BENCH', hash: '2' } },
  'chat.postMessage': { ts: '1795341600.000100', channel: 'D0BENCH' },
  'conversations.open': { channel: { id: 'D0BENCH' } },
};

/** Slack's Web API as far as the bench calls it: it says yes at once and counts the forms that were filled. */
export async function serveSlackApi(): Promise<Served> {
  let filled = 0;
  const server = createServer((request, response) => {
    const method = request.url?.split('/').at(-1)?.split('?')[0] ?? '';
    request.resume().on('end', () => {
      if (method === 'views.update') filled += 1;
      const answer = JSON.stringify({ ok: true, ...ANSWERS[method] });
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers: { filled: async () => filled },
  };
}
