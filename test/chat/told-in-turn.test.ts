import { afterEach, describe, expect, it } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { waitForMessage, waitForModal } from './in-words.js';

let bench: ChatBench;
/** Whether response_urls take anything. */
let isOver: boolean;
afterEach(() => bench.stop());

async function start(): Promise<SlackActor> {
  isOver = false;
  bench = await startChatBench({
    fetch: (input, init) =>
      isOver && String(input).includes('/responses/')
        ? Promise.resolve(new Response('', { status: 404 }))
        : fetch(input, init),
  });
  return bench.platform.as('U0SAM');
}

/** From here on, no modal takes anything. */
function breakModals(): void {
  bench.platform.failNext('views.update', { kind: 'refuse', error: 'not_authed' }, 20);
}

async function makeCard(sam: SlackActor) {
  await sam.types('#sales', '/paylink 5 usd "Fee"');
  await waitForModal(sam, 'Create link');
  await sam.submits();
  await waitForModal(sam, 'Payment link created');
  await sam.closes('all');
  await bench.runJobs();
  return waitForMessage(sam, '#sales', 'Fee');
}

/** Each prepares what it needs, and answers what is done when modals have broken. */
const MODALS: Readonly<Record<string, (sam: SlackActor) => Promise<() => Promise<unknown>>>> = {
  'Opening the form…': async (sam) => () => sam.types('#sales', '/paylink'),
  'Reading your line…': async (sam) => () => sam.types('#sales', '/paylink 5 usd'),
  'Opening the settings…': async (sam) => () => sam.types('#sales', '/paylink settings'),
  'the form of a message': async (sam) => {
    await sam.says('#sales', 'good morning');
    const message = await waitForMessage(sam, '#sales', 'good morning');
    return () => sam.usesMessageShortcut('Create payment link', message);
  },
  'one reading of an amount': async (sam) => {
    await sam.types('#sales', '/paylink 1.234 usd');
    const refusal = await waitForMessage(sam, '#sales', "I can't make this link");
    return () => sam.presses(refusal, '1,234.00 USD');
  },
  'the form of a draft': async (sam) => {
    await sam.types('#sales', '/paylink 1.234 usd');
    const refusal = await waitForMessage(sam, '#sales', "I can't make this link");
    return () => sam.presses(refusal, 'Open the form');
  },
  'where to share': async (sam) => {
    const card = await makeCard(sam);
    return () => sam.presses(card, 'Share');
  },
};

const REFUSED = 'Slack refused it (not_authed).';

describe.each(Object.entries(MODALS))('a modal that stays on %s', (_name, prepare) => {
  it('is told of privately where it was asked for', async () => {
    const sam = await start();
    const act = await prepare(sam);
    breakModals();
    await act();
    const answer = await waitForMessage(sam, '#sales', REFUSED);
    expect(answer.ephemeralFor).toBe('U0SAM');
  });

  it('is told of by direct message when the response_url takes nothing either', async () => {
    const sam = await start();
    const act = await prepare(sam);
    breakModals();
    isOver = true;
    await act();
    await waitForMessage(sam, 'Paylink', REFUSED);
  });
});

describe('a modal from a place that is no conversation', () => {
  it.each([
    ['the global shortcut', async (sam: SlackActor) => () => sam.usesShortcut('New payment link')],
    [
      'the Home',
      async (sam: SlackActor) => {
        await sam.opensHome();
        const home = await sam.waits(({ home, reads }) => {
          const view = home();
          return view !== null && reads(view).includes('New payment link') ? view : undefined;
        });
        return () => sam.presses(home, 'New payment link');
      },
    ],
  ])('is told of by direct message: %s', async (_name, prepare) => {
    const sam = await start();
    const act = await prepare(sam);
    breakModals();
    await act();
    await waitForMessage(sam, 'Paylink', REFUSED);
  });
});

describe('a form that cannot say what became of it', () => {
  it.each([
    ['privately', false, '#sales'],
    ['by direct message when the response_url is over', true, 'Paylink'],
  ])('is answered %s', async (_name, over, channel) => {
    const sam = await start();
    await sam.types('#sales', '/paylink 5 usd');
    await waitForModal(sam, 'Create link');
    breakModals();
    isOver = over;
    await sam.presses(await waitForModal(sam, 'Create link'), 'Back');
    await waitForMessage(sam, channel, REFUSED);
  });

  it.each([
    ['privately', false, '#sales'],
    ['by direct message when the response_url is over', true, 'Paylink'],
  ])('gives the address of a new link %s', async (_name, over, channel) => {
    const sam = await start();
    await sam.types('#sales', '/paylink 5 usd');
    await waitForModal(sam, 'Create link');
    breakModals();
    isOver = over;
    await sam.submits();
    await waitForMessage(sam, channel, 'https://pay.example.com/p/');
    await bench.settled();
    expect(bench.drafts.asked()).toEqual([]);
  });

  it('says in the channel that a link was refused', async () => {
    const sam = await start();
    await sam.types('#sales', '/paylink 5 usd ref:TAKEN');
    await waitForModal(sam, 'Create link');
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
    await sam.closes('all');
    await sam.types('#sales', '/paylink 6 usd expires:15m');
    await waitForModal(sam, 'Create link');
    bench.clock.advance(28 * 60_000);
    breakModals();
    await sam.submits();
    const told = await waitForMessage(sam, '#sales', "I can't make this link.");
    expect(told.ephemeralFor).toBe('U0SAM');
    await bench.settled();
    expect(bench.drafts.asked()).toEqual([]);
  });
});
