import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { readModal, waitForMessage, waitForModal } from './in-words.js';

let bench: ChatBench;
let sam: SlackActor;
beforeEach(async () => {
  bench = await startChatBench();
  sam = bench.platform.as('U0SAM');
});
afterEach(() => bench.stop());

async function review(channel: string): Promise<string> {
  await sam.types(channel, '/paylink 49.99 usd "School fees" ref:INV-42');
  await waitForModal(sam, 'Create link');
  return readModal(sam);
}

/** Resolves when the app has taken the next event. */
function hearEvent(): Promise<void> {
  return new Promise((resolve) => {
    const stop = bench.platform.subscribe((record) => {
      if (record.type !== 'app_called' || record.request !== 'event_callback') return;
      stop();
      resolve();
    });
  });
}

describe('a link that is made in a channel which the bot is not in', () => {
  const WAITS =
    'I am not in #general: the card comes to you as a direct message, and moves there when I am invited.';

  it('says so in its review, and once it is made', async () => {
    expect(await review('#general')).toContain(WAITS);
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
    expect(readModal(sam)).toContain(WAITS);
  });

  it('says nothing of it where the bot is', async () => {
    expect(await review('#sales')).toContain('The card goes to #sales.');
  });

  it('has its card in the channel once the bot is invited, and the old place points to it', async () => {
    await review('#general');
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
    await bench.runJobs();
    const direct = await waitForMessage(sam, 'Paylink', 'I could not post in #general');
    const heard = hearEvent();
    await sam.invites('#general', 'U0PAYLINK');
    await heard;
    await bench.whenIdle();
    bench.clock.advance(2_000);
    await bench.runJobs();
    const card = await waitForMessage(sam, '#general', '⚪ Open · 49.99 USD');
    expect(sam.reads(card)).toContain('School fees');
    const old = await waitForMessage(sam, 'Paylink', 'INV-42 is followed in #general now.');
    expect(old.ts).toBe(direct.ts);
    expect(sam.reads(old)).not.toContain('Cancel link');
  });
});
