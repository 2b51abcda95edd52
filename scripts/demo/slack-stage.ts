import { createServer, type Server } from 'node:http';
import { createEmulator, type Emulator } from 'emulate';
import { z } from 'zod';

export const BOT_TOKEN = 'xoxb-demo';
export const SIGNING_SECRET = 'demo-signing-secret';

const listSchema = z.object({
  channels: z.array(z.looseObject({ id: z.string(), name: z.string().optional() })).optional(),
  members: z.array(z.looseObject({ id: z.string(), name: z.string() })).optional(),
  messages: z
    .array(z.looseObject({ ts: z.string(), text: z.string(), thread_ts: z.string().optional() }))
    .optional(),
  channel: z.looseObject({ id: z.string() }).optional(),
  trigger_id: z.string().optional(),
});

export type SlackMessage = NonNullable<z.infer<typeof listSchema>['messages']>[number];

/** A Slack workspace from the npm package `emulate`, with what a story needs to look into it. */
export interface SlackStage {
  readonly apiUrl: string;
  readonly userId: string;
  channelId(name: string): string;
  /** The text with the names of channels and people instead of their ids. */
  nameIds(text: string): string;
  newTrigger(): Promise<string>;
  /** Where the app answers a command in private; the emulator has no such address of its own. */
  readonly responseUrl: string;
  /** A channel's messages or a thread's, oldest first. */
  messages(channelId: string, threadTs?: string): Promise<readonly SlackMessage[]>;
  /** The direct messages between the bot and the salesperson. */
  directMessages(): Promise<readonly SlackMessage[]>;
  close(): Promise<void>;
}

export async function createSlackStage(): Promise<SlackStage> {
  const emulator: Emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: SEED } });
  const privateAnswers = await takePrivateAnswers();
  const call = (method: string, args: Record<string, string>) =>
    callSlack(`${emulator.url}/api/${method}`, args);
  const channels = (await call('conversations.list', {})).channels ?? [];
  const userId = (await call('users.list', {})).members?.find(({ name }) => name === 'mai')?.id ?? '';
  const messages = async (channel: string, threadTs?: string) => {
    const found =
      threadTs === undefined
        ? await call('conversations.history', { channel })
        : await call('conversations.replies', { channel, ts: threadTs });
    return [...(found.messages ?? [])].sort((a, b) => Number(a.ts) - Number(b.ts));
  };

  return {
    apiUrl: `${emulator.url}/api/`,
    userId,
    channelId: (name) => channels.find((channel) => channel.name === name)?.id ?? '',
    nameIds: (text) =>
      text.replaceAll(`<@${userId}>`, '@mai').replaceAll(/<#(\w+)>/g, (mention, id) => {
        const found = channels.find((channel) => channel.id === id);
        return found?.name === undefined ? mention : `#${found.name}`;
      }),
    newTrigger: async () => (await call('views.generateTriggerId', { user_id: userId })).trigger_id ?? '',
    messages,
    async directMessages() {
      const opened = await call('conversations.open', { users: userId });
      return messages(opened.channel?.id ?? '');
    },
    responseUrl: addressOf(privateAnswers),
    async close() {
      privateAnswers.close();
      await emulator.close();
    },
  };
}

async function takePrivateAnswers(): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume().once('end', () => response.end('ok'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function callSlack(url: string, args: Record<string, string>) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${BOT_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(args),
  });
  return listSchema.parse(await response.json());
}

function addressOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/`;
}

const SEED = {
  team: { name: 'Lotus Valley School', domain: 'lotus-valley' },
  strict_scopes: false,
  users: [{ name: 'mai', real_name: 'Mai Tran', email: 'mai@lotusvalley.example' }],
  channels: [{ name: 'sales' }, { name: 'payments' }],
  tokens: [
    {
      token: BOT_TOKEN,
      type: 'bot',
      user_id: 'U0PAYBOT',
      app_id: 'A0APP',
      bot_id: 'B0PAY',
      bot_user_id: 'U0PAYBOT',
    },
  ],
};
