import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { SIGNING_SECRET } from '../load/slash-command.js';
import type { Served } from './served.js';

/** The yardstick: what Bolt itself costs, with its own signature check and an acknowledgement. */
export async function serveBareBolt(): Promise<Served> {
  const receiver = new HTTPReceiver({
    signingSecret: SIGNING_SECRET,
    endpoints: '/slack/events',
    logLevel: LogLevel.ERROR,
  });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'xoxb-bench' }),
    logLevel: LogLevel.ERROR,
  });
  app.command('/paylink', async ({ ack }) => {
    await ack();
  });
  const server = await receiver.start(0);
  const address = server.address();
  if (typeof address !== 'object' || address === null)
    throw new Error('a server that listens has an address');
  return { url: `http://127.0.0.1:${address.port}`, answers: {} };
}
