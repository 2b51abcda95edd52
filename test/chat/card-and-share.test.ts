import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Message } from '@paylink/playground/protocol';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { titleOf, waitForMessage, waitForModal } from './in-words.js';

let bench: ChatBench;
let olivia: SlackActor;
let sam: SlackActor;
let maya: SlackActor;
let card: Message;

beforeEach(async () => {
  bench = await startChatBench();
  olivia = bench.platform.as('U0OLIVIA');
  sam = bench.platform.as('U0SAM');
  maya = bench.platform.as('U0MAYA');
  await olivia.types('#sales', '/paylink list');
  await waitForMessage(olivia, '#sales', 'There are no links here.');
  await sam.types('#sales', '/paylink 49.99 usd "School fees" name:"Ann Lee" ref:INV-42');
  await waitForModal(sam, 'Create link');
  await sam.submits();
  await waitForModal(sam, 'Payment link created');
  await bench.runJobs();
  card = await waitForMessage(maya, '#sales', 'made by');
});
afterEach(() => bench.stop());

const privately = (actor: SlackActor, words: string) =>
  actor.waits(({ messages, reads, userId }) =>
    messages('#sales').find((message) => message.ephemeralFor === userId && reads(message).includes(words)),
  );

describe('a card in the channel', () => {
  it('is called off by its maker, who is told privately; the card follows', async () => {
    await sam.presses(card, 'Cancel link');
    await privately(sam, '⚫ Cancelled · 49.99 USD · INV-42. Nobody can pay it any more.');
    bench.clock.advance(2000);
    await bench.runJobs();
    const changed = await waitForMessage(maya, '#sales', 'Cancelled · 49.99 USD');
    expect(changed.ts).toBe(card.ts);
  });

  it('is called off once when two people who may press do so', async () => {
    await Promise.all([sam.presses(card, 'Cancel link'), olivia.presses(card, 'Cancel link')]);
    await privately(sam, 'Cancelled');
    await privately(olivia, 'Cancelled');
    const link = await bench.store.links.findByReference('mer_000001', 'INV-42');
    expect(link?.history.filter(({ type }) => type === 'link.cancelled')).toHaveLength(1);
  });

  it('tells a colleague who may not press so, privately, and changes nothing', async () => {
    await maya.presses(card, 'Cancel link');
    await privately(
      maya,
      "I can't do this for you: your role does not cover it. Ask a manager or the owner.",
    );
    await maya.presses(card, 'Status');
    await privately(maya, "I can't do this for you");
    const link = await bench.store.links.findByReference('mer_000001', 'INV-42');
    expect(link?.state).toBe('open');
  });

  it('has status and QR code behind its menu', async () => {
    await sam.presses(card, 'Status');
    const status = await privately(sam, 'Created.');
    expect(sam.reads(status)).toContain('INV-42');
    await sam.presses(card, 'Show QR');
    const qr = await waitForModal(sam, 'QR code: 49.99 USD, INV-42');
    expect(JSON.stringify(qr.view)).toContain('/qr.png');
    expect(sam.reads(qr)).toContain('Save the QR code');
  });
});

describe('Share', () => {
  it('posts the pay link to the chosen channel, once', async () => {
    await sam.presses(card, 'Share');
    await waitForModal(sam, 'Everyone there can open the pay page.');
    await sam.submits({ Channel: 'C0PAYMENTS' });
    await waitForModal(sam, 'The link goes to #payments.');
    const submit = bench.platform.sentRequests().findLast(({ kind }) => kind === 'view_submission');
    if (submit === undefined) throw new Error('nothing was submitted');
    bench.clock.advance(1000);
    await bench.platform.resend(submit);
    await bench.runJobs();
    const shared = maya.messages('#payments').filter((message) => maya.reads(message).includes('49.99 USD'));
    expect(shared).toHaveLength(1);
  });

  it('opens over the modal of the new link and leads back to it', async () => {
    const created = await waitForModal(sam, 'Payment link created');
    await sam.presses(created, 'Share to a channel');
    await waitForModal(sam, 'Everyone there can open the pay page.');
    await sam.submits({ Channel: 'C0PAYMENTS' });
    await waitForModal(sam, 'The link goes to #payments.');
    await sam.closes();
    expect(titleOf(sam.modal())).toBe('Payment link created');
  });

  it('says why a link cannot be shared any more', async () => {
    await sam.presses(card, 'Cancel link');
    await privately(sam, 'Cancelled');
    await sam.presses(card, 'Share');
    await waitForModal(sam, "I can't do this: the link was cancelled.");
  });

  it('is refused to who may not see the link', async () => {
    await maya.presses(card, 'Share');
    await waitForModal(maya, "I can't do this for you");
  });
});

describe('Cancel link in the modal of the new link', () => {
  it('says so in place', async () => {
    await sam.presses(await waitForModal(sam, 'Payment link created'), 'Cancel link');
    await waitForModal(sam, 'Nobody can pay it any more.');
  });
});
