import { createServer } from 'node:http';
import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import { createEmulator } from 'emulate';
import { createSlackPlatform } from '../../src/slack/platform/slack-platform.js';
import type { ContractSubject } from './slack-contract.js';

export interface RunningSubject {
  subject: ContractSubject;
  stop(): Promise<void>;
}

/** The cases provoke refusals, and the client would print each. */
const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

function connect(url: string, token: string): WebClient {
  return new WebClient(token, {
    slackApiUrl: `${url}/api/`,
    retryConfig: { retries: 0 },
    logger: silentLogger,
  });
}

/** The playground's Slack; triggers come from commands and presses that a listening app is told of. */
export async function startPlayground(): Promise<RunningSubject> {
  let lastTrigger = '';
  const app = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const fields = new URLSearchParams(body);
    const payload = JSON.parse(fields.get('payload') ?? '{}') as { trigger_id?: string };
    lastTrigger = fields.get('trigger_id') ?? payload.trigger_id ?? '';
    response.end();
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  const address = app.address();
  const requestUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/slack/events`;
  const platform = createSlackPlatform({
    signingSecret: 'secret',
    botToken: 'xoxb-bot',
    requestUrl,
    clock: { now: () => new Date() },
  });
  await platform.start();
  const client = connect(platform.url, 'xoxb-bot');
  const sam = platform.as('U0SAM');

  async function pressInside(viewId: string): Promise<void> {
    const element = { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } };
    const view = {
      type: 'modal',
      title: { type: 'plain_text', text: 'x' },
      blocks: [{ type: 'actions', elements: [element] }],
    };
    await client.apiCall('views.update', { view_id: viewId, view });
    const shown = sam.snapshot().modals.find((modal) => modal.id === viewId);
    if (shown !== undefined) await sam.presses(shown, 'Go');
  }

  return {
    subject: {
      client,
      stranger: connect(platform.url, 'xoxb-stranger'),
      botUserId: 'U0PAYLINK',
      personId: 'U0SAM',
      channelId: 'C0SALES',
      channelName: 'sales',
      foreignChannelId: 'C0GENERAL',
      async issueTrigger(viewId) {
        if (viewId === undefined) await sam.types('#sales', '/paylink');
        else await pressInside(viewId);
        return lastTrigger;
      },
    },
    async stop() {
      await platform.stop();
      app.closeAllConnections();
      await new Promise((resolve) => app.close(resolve));
    },
  };
}

/** Vercel's emulator, the second opinion. */
export async function startEmulate(): Promise<RunningSubject> {
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: emulateSeed } });
  const url = emulator.url.replace('localhost', '127.0.0.1');
  const client = connect(url, 'xoxb-bot');
  const { channels } = await client.conversations.list({});
  const { members } = await client.users.list({});
  const idOf = (name: string) => String(channels?.find((channel) => channel.name === name)?.id);
  await client.conversations.join({ channel: idOf('sales') });
  const personId = String(members?.find((member) => member.name === 'sam')?.id);
  return {
    subject: {
      client,
      stranger: connect(url, 'xoxb-stranger'),
      botUserId: 'U0PAYBOT',
      personId,
      channelId: idOf('sales'),
      channelName: 'sales',
      foreignChannelId: idOf('elsewhere'),
      async issueTrigger(viewId) {
        const answer = await client.apiCall('views.generateTriggerId', {
          user_id: personId,
          ...(viewId === undefined ? {} : { view_id: viewId }),
        });
        return String((answer as { trigger_id?: string }).trigger_id);
      },
    },
    stop: () => emulator.close(),
  };
}

const emulateSeed = {
  team: { name: 'Acme', domain: 'acme' },
  users: [{ name: 'sam', real_name: 'Sam Rivera', email: 'sam@example.com' }],
  channels: [{ name: 'sales' }, { name: 'elsewhere' }],
  oauth_apps: [
    {
      client_id: '111.222',
      client_secret: 'cs',
      app_id: 'A0APP',
      name: 'Paylink',
      redirect_uris: ['http://127.0.0.1/cb'],
      scopes: ['chat:write', 'users:read'],
      bot_name: 'paylink',
      bot_id: 'B0PAY',
      bot_user_id: 'U0PAYBOT',
    },
  ],
  tokens: [
    {
      token: 'xoxb-bot',
      type: 'bot',
      user_id: 'U0PAYBOT',
      app_id: 'A0APP',
      bot_id: 'B0PAY',
      bot_user_id: 'U0PAYBOT',
    },
  ],
};
