import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { FOLDED, readModal, titleOf, waitForModal } from './in-words.js';

let bench: ChatBench;
let sam: SlackActor;
beforeEach(async () => {
  bench = await startChatBench();
  sam = bench.platform.as('U0SAM');
});
afterEach(() => bench.stop());

const FILLED = { Amount: '49.99', Currency: 'USD, US dollar', Description: 'School fees' };

async function leaveForm(entries: Record<string, string>): Promise<void> {
  await sam.types('#sales', '/paylink');
  await waitForModal(sam, FOLDED);
  await sam.closes('all', entries);
  await bench.whenIdle();
}

const modal = () => {
  const view = sam.modal();
  if (view === undefined) throw new Error('no modal is open');
  return view;
};

describe('a form that is closed', () => {
  it('is offered by /paylink, and goes on with all that was typed', async () => {
    await leaveForm(FILLED);
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, 'Go on where you were');
    expect(readModal(sam)).toContain('Not finished: 49.99 USD · School fees.');
    await sam.presses(modal(), 'Go on where you were');
    await waitForModal(sam, 'Review');
    const { fieldErrors } = await sam.submits();
    expect(fieldErrors).toEqual({});
    expect(titleOf(modal())).toBe('Check before it goes out');
    expect(readModal(sam)).toContain('49.99 USD');
  });

  it('begins anew where it was begun: the card goes to that channel', async () => {
    await leaveForm(FILLED);
    await sam.types('#sales', '/paylink');
    await sam.presses(await waitForModal(sam, 'Begin anew'), 'Begin anew');
    await waitForModal(sam, FOLDED);
    await sam.submits({ Amount: '5' });
    expect(readModal(sam)).toContain('The card goes to #sales.');
  });

  it('is not kept where nothing was typed', async () => {
    await leaveForm({});
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, FOLDED);
    expect(readModal(sam)).not.toContain('Go on where you were');
  });

  it('is offered on the Home, where it can be discarded', async () => {
    await leaveForm(FILLED);
    await sam.opensHome();
    await bench.whenIdle();
    const home = sam.home();
    if (home === null) throw new Error('there is no Home');
    await sam.presses(home, 'Discard it');
    await bench.whenIdle();
    expect(JSON.stringify(sam.home())).not.toContain('Not finished');
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, FOLDED);
    expect(readModal(sam)).not.toContain('Go on where you were');
  });

  it('is gone after a day', async () => {
    await leaveForm(FILLED);
    bench.clock.advance(24 * 3_600_000 + 1);
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, FOLDED);
    expect(readModal(sam)).not.toContain('Go on where you were');
  });

  it('begins anew in the same modal, of which a second closing keeps what is new', async () => {
    await leaveForm(FILLED);
    bench.clock.advance(1_000);
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, 'Begin anew');
    await sam.presses(modal(), 'Begin anew');
    await waitForModal(sam, 'Review');
    await sam.closes('all', { ...FILLED, Amount: '7' });
    await bench.whenIdle();
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, 'Go on where you were');
    expect(readModal(sam)).toContain('Not finished: 7 USD · School fees.');
  });
});

describe('a review that is closed', () => {
  async function openReview(): Promise<void> {
    await sam.types('#sales', '/paylink 49.99 usd "School fees"');
    await waitForModal(sam, 'Create link');
  }

  it('is offered, opens at the review, and is offered no more once its link is made', async () => {
    await openReview();
    await sam.closes('all');
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, 'Go on where you were');
    await sam.presses(modal(), 'Go on where you were');
    await waitForModal(sam, 'Create link');
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
    await sam.closes('all');
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, FOLDED);
    expect(readModal(sam)).not.toContain('Go on where you were');
  });

  it('is not offered to a colleague', async () => {
    await openReview();
    await sam.closes('all');
    const maya = bench.platform.as('U0MAYA');
    await maya.types('#sales', '/paylink');
    await waitForModal(maya, FOLDED);
    expect(readModal(maya)).not.toContain('Go on where you were');
  });

  it('makes no second link from a button that stayed behind', async () => {
    await openReview();
    await sam.closes('all');
    await sam.opensHome();
    await bench.whenIdle();
    const home = sam.home();
    if (home === null) throw new Error('there is no Home');
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, 'Go on where you were');
    await sam.presses(modal(), 'Go on where you were');
    await waitForModal(sam, 'Create link');
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
    await sam.closes('all');
    await sam.presses(home, 'Go on where you were');
    await waitForModal(sam, "I can't find this form any more: it is kept for a day.");
  });
});
