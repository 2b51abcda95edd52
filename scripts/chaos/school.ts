import { installFromManifest } from '@paylink/playground/slack/app-manifest';
import { createSlackPlatform, type SlackPlatform } from '@paylink/playground/slack/slack-platform';
import { defaultWorkspace } from '@paylink/playground/slack/workspace-seed';
import manifest from '../../manifests/slack.json' with { type: 'json' };

export const SIGNING_SECRET = 'a signing secret for chaos';
export const BOT_TOKEN = 'xoxb-chaos';
export const OWNER = 'U0OLIVIA';
/** Where the paid lines go. */
export const PAID_CHANNEL = 'C0PAYMENTS';
/** Many enough that none of them is ever at the limit of links a minute. */
const DESK_COUNT = 40;

/** One salesperson with a channel of their own, so that the pace of one channel slows no other. */
export interface Desk {
  readonly userId: string;
  readonly channelId: string;
}

export const DESKS = listDesks(DESK_COUNT);

export function listDesks(count: number): readonly Desk[] {
  return Array.from({ length: count }, (_, i) => {
    const number = String(i + 1).padStart(3, '0');
    return { userId: `U0DESK${number}`, channelId: `C0DESK${number}` };
  });
}

/** Slack's side of a school with many salespeople, in this process: it outlives every Paylink that talks to it. */
export function createSchool(desks = DESKS): SlackPlatform {
  const seed = {
    ...defaultWorkspace,
    people: [
      ...defaultWorkspace.people,
      ...desks.map(({ userId }) => {
        const name = userId.toLowerCase();
        return { id: userId, name, realName: `Seller ${name.slice(-3)}`, timeZone: 'Asia/Bangkok' };
      }),
    ],
    channels: [
      ...defaultWorkspace.channels,
      ...desks.map(({ userId, channelId }) => ({
        id: channelId,
        name: channelId.toLowerCase(),
        memberIds: [userId, OWNER, defaultWorkspace.app.botUserId],
      })),
    ],
  };
  const { workspace, scopes } = installFromManifest(seed, manifest);
  return createSlackPlatform({
    signingSecret: SIGNING_SECRET,
    botToken: BOT_TOKEN,
    clock: { now: () => new Date() },
    workspace,
    settings: { scopes },
  });
}
