import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { PUBLIC_URL } from './create-test-services.js';
import { waitForMessage, waitForModal } from './in-words.js';

let bench: ChatBench;
let sam: SlackActor;
let maya: SlackActor;
let url: string;

const link = async () => {
  const found = await bench.store.links.findByReference('mer_000001', 'INV-42');
  if (found === null) throw new Error('there is no link');
  return found;
};

beforeEach(async () => {
  bench = await startChatBench();
  sam = bench.platform.as('U0SAM');
  maya = bench.platform.as('U0MAYA');
  await sam.types('#sales', '/paylink 49.99 usd "School fees" name:"Ann Lee" ann@example.com ref:INV-42');
  await waitForModal(sam, 'Create link');
  await sam.submits();
  await waitForModal(sam, 'Payment link created');
  await sam.closes('all');
  url = `${PUBLIC_URL}/p/${(await link()).slug}`;
});
afterEach(() => bench.stop());

async function paste(channel: string, text: string): Promise<string> {
  await maya.says(channel, text);
  await bench.whenIdle();
  await bench.runJobs();
  return maya.reads(await waitForMessage(maya, channel, 'Please look at'));
}

describe('a pay link that somebody pastes', () => {
  it('shows the team how it stands, and not who the customer is', async () => {
    const shown = await paste('#sales', `Please look at ${url} today`);
    expect(shown).toContain('*⚪ Open · 49.99 USD* · School fees');
    expect(shown).toContain('INV-42');
    expect(shown).not.toMatch(/Ann|example\.com, /);
  });

  it('follows the link', async () => {
    await paste('#sales', `Please look at ${url}`);
    const { merchantId, ownerId, id } = await link();
    const actor = { kind: 'member', merchantId, memberId: ownerId, role: 'owner' } as const;
    await bench.services.cancelLink(actor, { linkId: id });
    bench.clock.advance(2_000);
    await bench.runJobs();
    const message = await waitForMessage(maya, '#sales', 'Please look at');
    expect(maya.reads(message)).toContain('⚫ Cancelled · 49.99 USD');
    expect(maya.reads(message)).not.toContain('Open');
    expect(message.editedTs).toBeUndefined();
  });

  it('is shown in a channel that the bot is not in, where nobody else reads along', async () => {
    expect(await paste('#general', `Please look at ${url}`)).toContain('⚪ Open · 49.99 USD');
  });

  it('shows nothing where Slack does not say who reads along', async () => {
    bench.platform.failNext('conversations.info', { kind: 'refuse', error: 'channel_not_found' });
    expect(await paste('#sales', `Please look at ${url}`)).not.toContain('Open');
  });

  it('shows nothing of an address that is no link, or of another merchant', async () => {
    const { slug, ...rest } = await link();
    expect(await paste('#sales', `Please look at ${PUBLIC_URL}/p/${'x'.repeat(22)}`)).not.toContain('Open');
    await bench.store.links.insert(
      { ...rest, id: 'lnk_far', merchantId: 'mer_far', slug: 'y'.repeat(22) },
      'k',
    );
    expect(slug).not.toBe('y'.repeat(22));
    expect(await paste('#sales', `Please look at ${PUBLIC_URL}/p/${'y'.repeat(22)}`)).not.toContain('Open');
  });
});
