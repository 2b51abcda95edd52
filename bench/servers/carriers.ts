import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Served } from './served.js';

/** SendGrid and Twilio as far as a message needs them: each takes it at once. Told to `hush`, Twilio answers no more. */
export async function serveCarriers(): Promise<Served> {
  let mails = 0;
  let isHushed = false;
  const takeMail = (response: ServerResponse) => {
    mails += 1;
    response.writeHead(202, { 'x-message-id': `bench-${mails}` }).end();
  };
  const server = createServer((request, response) => {
    const isMail = request.url === '/v3/mail/send';
    if (!isMail && isHushed) return;
    request.resume().on('end', () => (isMail ? takeMail : takeText)(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers: {
      mails: async () => mails,
      hush: async () => {
        isHushed = true;
      },
    },
  };
}

let texts = 0;

function takeText(response: ServerResponse): void {
  texts += 1;
  const sid = `SM${String(texts).padStart(32, '0')}`;
  response
    .writeHead(201, { 'content-type': 'application/json' })
    .end(JSON.stringify({ sid, status: 'queued' }));
}
