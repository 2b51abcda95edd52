import { describe, expect, it } from '@jest/globals';
import { handleLinkShared } from '../../../../../src/adapters/slack/listeners/events/handle-link-shared.js';
import type { EventArgs } from '../../../../../src/adapters/slack/listeners/listener-args.js';
import type { SlackDeps } from '../../../../../src/adapters/slack/listeners/slack-deps.js';

const PUBLIC_URL = 'https://pay.lotus.example';
const SLUG = 'aB3_-dEfGhIjKlMnOpQrSt';
const URL = `${PUBLIC_URL}/p/${SLUG}`;

interface Heard {
  readonly urls?: readonly string[];
  /** What the envelope says of the channel; undefined: nothing. */
  readonly isExtShared?: boolean | null | undefined;
  /** What Slack says of the channel when it is asked. */
  readonly channel?: object | Error;
  readonly event?: object;
}

/** What was shown below the message, and how often Slack was asked of the channel. */
async function hear({ urls = [URL], isExtShared = false, channel = { is_ext_shared: false }, event }: Heard) {
  const shown: unknown[] = [];
  const asked: string[] = [];
  const deps = { publicUrl: PUBLIC_URL, services: { unfurlLink: async (what: object) => shown.push(what) } };
  const info = async ({ channel: id }: { channel: string }) => {
    asked.push(id);
    if (channel instanceof Error) throw channel;
    return { channel };
  };
  const args = {
    event: { channel: 'C_SALES', message_ts: '7.1', links: urls.map((url) => ({ url })), ...event },
    body: { is_ext_shared_channel: isExtShared },
    context: { userId: 'U_MAI', teamId: 'T_LOTUS' },
    client: { conversations: { info } },
  };
  await handleLinkShared(deps as unknown as SlackDeps, args as unknown as EventArgs<'link_shared'>);
  return { shown, asked };
}

const place = { platform: 'slack', workspaceId: 'T_LOTUS', channelId: 'C_SALES' };

describe('handleLinkShared', () => {
  it('shows a pay link where the team is among itself', async () => {
    expect(await hear({})).toEqual({
      shown: [{ place, messageId: '7.1', url: URL, slug: SLUG }],
      asked: ['C_SALES'],
    });
  });

  it('shows nothing in a channel that Slack marks as shared, and asks nothing', async () => {
    expect(await hear({ isExtShared: true })).toEqual({ shown: [], asked: [] });
  });

  it.each([
    ['is shared', { is_ext_shared: true }],
    ['is about to be', { is_ext_shared: false, is_pending_ext_shared: true }],
    ['is not said to be either', {}],
    ['is not told of', new Error('channel_not_found')],
  ])('shows nothing in a channel that %s when Slack is asked', async (_what, channel) => {
    expect((await hear({ channel })).shown).toEqual([]);
    expect((await hear({ channel, isExtShared: null })).shown).toEqual([]);
  });

  it('shows nothing while a message is being written', async () => {
    const event = { source: 'composer', channel: 'COMPOSER' };
    expect(await hear({ event })).toEqual({ shown: [], asked: [] });
  });

  it('leaves alone what is no pay page of ours', async () => {
    const urls = [`${PUBLIC_URL}/help`, `${PUBLIC_URL}/p/`, `https://far.example/p/${SLUG}`];
    expect(await hear({ urls })).toEqual({ shown: [], asked: [] });
  });

  it('reads a link by its beginning, and no more than five of one message', async () => {
    const urls = [`${URL}?fbclid=x`, ...Array.from({ length: 6 }, (_, index) => `${PUBLIC_URL}/p/${index}`)];
    const { shown } = await hear({ urls });
    expect(shown).toHaveLength(5);
    expect(shown[0]).toEqual({ place, messageId: '7.1', url: `${URL}?fbclid=x`, slug: SLUG });
  });
});
