import { createServer } from 'node:http';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { createSlackPlatform, type SlackPlatform } from '../../src/slack/platform/slack-platform.js';
import type { WorkspaceSeed } from '../../src/slack/workspace-seed.js';

const SIGNING_SECRET = 'a-signing-secret';
const BOT_TOKEN = 'xoxb-a-token';

export interface Bench {
  platform: SlackPlatform;
  stop(): Promise<void>;
}

/** A real Bolt app on HTTP with real signatures, in a workspace of the playground. */
export async function startBoltApp(
  listen: (app: App) => void,
  options: { workspace?: WorkspaceSeed } = {},
): Promise<Bench> {
  const platform = createSlackPlatform({
    signingSecret: SIGNING_SECRET,
    botToken: BOT_TOKEN,
    clock: { now: () => new Date() },
    ...options,
  });
  await platform.start();
  const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET, logLevel: LogLevel.ERROR });
  const app = new App({
    token: BOT_TOKEN,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: `${platform.url}/api/`, retryConfig: { retries: 0 } },
  });
  listen(app);
  const server = createServer(receiver.requestListener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  platform.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  return {
    platform,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await platform.stop();
    },
  };
}
