import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultWorkspace } from '../../../src/slack/workspace-seed.js';
import { refusalOf, section, startBench, type WorkspaceBench } from './workspace-bench.js';

let bench: WorkspaceBench;
beforeEach(async () => {
  const [first, ...channels] = defaultWorkspace.channels;
  if (first === undefined) throw new Error('there is no channel');
  const workspace = {
    ...defaultWorkspace,
    unfurlDomains: ['pay.example.com'],
    channels: [{ ...first, isShared: true }, ...channels],
  };
  bench = await startBench({ workspace });
});
afterEach(() => bench.stop());

const sam = () => bench.platform.as('U0SAM');
const heardOf = () =>
  bench.heard.map(({ payload }) => payload).filter(({ type }) => type === 'event_callback');
const URL = 'https://pay.example.com/p/abc?a=1&b=2';
const unfurl = (ts: string, unfurls: object) =>
  bench.client.apiCall('chat.unfurl', { channel: 'C0SALES', ts, unfurls: JSON.stringify(unfurls) });

async function paste(channel: string, text: string): Promise<string> {
  const { messages } = await sam().says(channel, text);
  return messages[0]?.ts ?? '';
}

describe('link_shared', () => {
  it('tells the app of addresses of its domains, as they were typed', async () => {
    const ts = await paste('#sales', `Look: ${URL} and https://other.example`);
    expect(heardOf()).toMatchObject([
      {
        is_ext_shared_channel: false,
        event: {
          type: 'link_shared',
          channel: 'C0SALES',
          user: 'U0SAM',
          message_ts: ts,
          source: 'conversations_history',
          is_bot_user_member: true,
          links: [{ domain: 'pay.example.com', url: URL }],
        },
      },
    ]);
  });

  it('says where another company reads along', async () => {
    await paste('#general', URL);
    expect(heardOf()).toMatchObject([{ is_ext_shared_channel: true }]);
    const { channel } = await bench.client.conversations.info({ channel: 'C0GENERAL' });
    expect(channel?.is_ext_shared).toBe(true);
  });

  it('says nothing of other words', async () => {
    await paste('#sales', 'Look: https://other.example');
    expect(heardOf()).toEqual([]);
  });
});

describe('chat.unfurl', () => {
  it('hangs a preview below the message, and puts the next in its place', async () => {
    const ts = await paste('#sales', URL);
    await unfurl(ts, { [URL]: { blocks: [section('Open')] } });
    await unfurl(ts, { [URL]: { blocks: [section('Paid')] } });
    const message = sam().messages('#sales').at(-1);
    if (message === undefined) throw new Error('there is no message');
    expect(sam().reads(message)).toContain('Paid');
    expect(sam().reads(message)).not.toContain('Open');
    expect(message.editedTs).toBeUndefined();
  });

  it('refuses an address that is not in the message, and a message that is not there', async () => {
    const ts = await paste('#sales', URL);
    const preview = { blocks: [section('Open')] };
    expect(await refusalOf(unfurl(ts, { 'https://pay.example.com/p/x': preview }))).toBe('cannot_unfurl_url');
    expect(await refusalOf(unfurl('1.1', { [URL]: preview }))).toBe('cannot_find_message');
    expect(await refusalOf(unfurl(ts, { [URL]: 'Open' }))).toBe('invalid_unfurls_format');
  });
});
