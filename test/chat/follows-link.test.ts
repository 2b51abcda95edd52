import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Message } from '@paylink/playground/protocol';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { waitForMessage, waitForModal } from './in-words.js';

let bench: ChatBench;
let olivia: SlackActor;
let sam: SlackActor;
let card: Message;

beforeEach(async () => {
  bench = await startChatBench();
  olivia = bench.platform.as('U0OLIVIA');
  sam = bench.platform.as('U0SAM');
  await olivia.types('#sales', '/paylink list');
  await waitForMessage(olivia, '#sales', 'There are no links here.');
  await sam.types('#sales', '/paylink 49.99 usd "School fees" name:"Ann Lee" ref:INV-42');
  await waitForModal(sam, 'Create link');
  await sam.submits();
  await waitForModal(sam, 'Payment link created');
  await bench.runJobs();
  card = await waitForMessage(sam, '#sales', 'made by');
});
afterEach(() => bench.stop());

const privately = (actor: SlackActor, words: string) =>
  actor.waits(({ messages, reads, userId }) =>
    messages('#sales').find((message) => message.ephemeralFor === userId && reads(message).includes(words)),
  );

async function cancel(): Promise<void> {
  await olivia.presses(card, 'Cancel link');
  await privately(olivia, 'Nobody can pay it any more.');
  bench.clock.advance(2_000);
  await bench.runJobs();
}

describe('what stands in Slack about a link', () => {
  it('is the pay link in a channel, which is green no longer than anybody can pay it', async () => {
    await sam.presses(card, 'Share');
    await waitForModal(sam, 'Everyone there can open the pay page.');
    await sam.submits({ Channel: 'C0PAYMENTS' });
    await bench.runJobs();
    const shared = await waitForMessage(sam, '#payments', 'asks you to pay');
    await cancel();
    const changed = await waitForMessage(sam, '#payments', 'Cancelled · 49.99 USD');
    expect(changed.ts).toBe(shared.ts);
    expect(JSON.stringify(changed.blocks)).not.toContain('Pay 49.99 USD');
  });

  it('is what one person was answered, from its first press on', async () => {
    await privately(sam, 'its card is kept current.');
    await sam.types('#sales', '/paylink status INV-42');
    const status = await privately(sam, 'Created.');
    await sam.presses(status, 'Share to a channel');
    await waitForModal(sam, 'Everyone there can open the pay page.');
    await sam.closes();
    await cancel();
    const changed = await privately(sam, '⚫ Cancelled');
    expect(changed.ts).toBe(status.ts);
  });

  it('keeps what stops a message that waits, also once it was moved', async () => {
    await sam.types('#sales', '/paylink 20 usd coffee ref:INV-43 ann@example.com send:"tomorrow 9am"');
    await waitForModal(sam, 'INV-43');
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
    await sam.types('#sales', '/paylink status INV-43');
    const status = await privately(sam, 'Created.');
    await sam.presses(status, 'Change time');
    await waitForModal(sam, 'Send it at');
    await sam.submits({ 'Send it at': '1796000000' });
    await waitForModal(sam, 'Leaves');
    bench.clock.advance(2_000);
    await bench.runJobs();
    const changed = await privately(sam, 'Goes out by email');
    expect(changed.ts).toBe(status.ts);
    await sam.presses(changed, 'Stop sending');
    await privately(sam, 'Stopped. Nothing was sent.');
  });

  it('answers a button that no longer holds with how the link stands, in its place, and where the card is', async () => {
    await sam.types('#sales', '/paylink status INV-42');
    const status = await privately(sam, 'Created.');
    await cancel();
    await sam.presses(status, 'Share to a channel');
    const changed = await privately(sam, 'Its card in #sales is kept current.');
    expect(changed.ts).toBe(status.ts);
    expect(sam.reads(changed)).toContain('⚫ Cancelled');
  });
});
