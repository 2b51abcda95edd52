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
  return bench.platform.as('U0OLIVIA');
}

/** From here on, no modal takes anything. */
function breakModals(): void {
  bench.platform.failNext('views.update', { kind: 'refuse', error: 'not_authed' }, 20);
}

async function makeCard(olivia: SlackActor) {
  await olivia.types('#sales', '/paylink 5 usd "Fee"');
  await waitForModal(olivia, 'Create link');
  await olivia.submits();
  await waitForModal(olivia, 'Payment link created');
  await olivia.closes('all');
  await bench.runJobs();
  return waitForMessage(olivia, '#sales', 'Fee');
}

/** Each prepares what it needs, and answers what is done when modals have broken. */
const MODALS: Readonly<Record<string, (olivia: SlackActor) => Promise<() => Promise<unknown>>>> = {
  'Opening the form…': async (olivia) => () => olivia.types('#sales', '/paylink'),
  'Reading your line…': async (olivia) => () => olivia.types('#sales', '/paylink 5 usd'),
  'Opening the settings…': async (olivia) => () => olivia.types('#sales', '/paylink settings'),
  'the form of a message': async (olivia) => {
    await olivia.says('#sales', 'good morning');
    const message = await waitForMessage(olivia, '#sales', 'good morning');
    return () => olivia.usesMessageShortcut('Create payment link', message);
  },
  'one reading of an amount': async (olivia) => {
    await olivia.types('#sales', '/paylink 1.230 usd');
    const refusal = await waitForMessage(olivia, '#sales', "I can't make this link");
    return () => olivia.presses(refusal, '1,230.00 USD');
  },
  'the form of a draft': async (olivia) => {
    await olivia.types('#sales', '/paylink 1.230 usd');
    const refusal = await waitForMessage(olivia, '#sales', "I can't make this link");
    return () => olivia.presses(refusal, 'Open the form');
  },
  'where to share': async (olivia) => {
    const card = await makeCard(olivia);
    return () => olivia.presses(card, 'Share');
  },
};

const REFUSED = 'Slack refused it (not_authed).';

describe.each(Object.entries(MODALS))('a modal that stays on %s', (_name, prepare) => {
  it('is told of privately where it was asked for', async () => {
    const olivia = await start();
    const act = await prepare(olivia);
    breakModals();
    await act();
    const answer = await waitForMessage(olivia, '#sales', REFUSED);
    expect(answer.ephemeralFor).toBe('U0OLIVIA');
  });

  it('is told of by direct message when the response_url takes nothing either', async () => {
    const olivia = await start();
    const act = await prepare(olivia);
    breakModals();
    isOver = true;
    await act();
    await waitForMessage(olivia, 'Paylink', REFUSED);
  });
});

describe('a modal from a place that is no conversation', () => {
  it.each([
    ['the global shortcut', async (olivia: SlackActor) => () => olivia.usesShortcut('New payment link')],
    [
      'the Home',
      async (olivia: SlackActor) => {
        await olivia.opensHome();
        const home = await olivia.waits(({ home, reads }) => {
          const view = home();
          return view !== null && reads(view).includes('New payment link') ? view : undefined;
        });
        return () => olivia.presses(home, 'New payment link');
      },
    ],
  ])('is told of by direct message: %s', async (_name, prepare) => {
    const olivia = await start();
    const act = await prepare(olivia);
    breakModals();
    await act();
    await waitForMessage(olivia, 'Paylink', REFUSED);
  });
});

describe('a form that cannot say what became of it', () => {
  it.each([
    ['privately', false, '#sales'],
    ['by direct message when the response_url is over', true, 'Paylink'],
  ])('is answered %s', async (_name, over, channel) => {
    const olivia = await start();
    await olivia.types('#sales', '/paylink 5 usd');
    await waitForModal(olivia, 'Create link');
    breakModals();
    isOver = over;
    await olivia.presses(await waitForModal(olivia, 'Create link'), 'Back');
    await waitForMessage(olivia, channel, REFUSED);
  });

  it.each([
    ['privately', false, '#sales'],
    ['by direct message when the response_url is over', true, 'Paylink'],
  ])('gives the address of a new link %s', async (_name, over, channel) => {
    const olivia = await start();
    await olivia.types('#sales', '/paylink 5 usd');
    await waitForModal(olivia, 'Create link');
    breakModals();
    isOver = over;
    await olivia.submits();
    await waitForMessage(olivia, channel, 'https://pay.example.com/p/');
    await bench.whenIdle();
    expect(bench.drafts.asked()).toEqual([]);
  });

  it('says in the channel that a link was refused', async () => {
    const olivia = await start();
    await olivia.types('#sales', '/paylink 5 usd ref:TAKEN');
    await waitForModal(olivia, 'Create link');
    await olivia.submits();
    await waitForModal(olivia, 'Payment link created');
    await olivia.closes('all');
    await olivia.types('#sales', '/paylink 6 usd expires:15m');
    await waitForModal(olivia, 'Create link');
    bench.clock.advance(28 * 60_000);
    breakModals();
    await olivia.submits();
    const told = await waitForMessage(olivia, '#sales', "I can't make this link.");
    expect(told.ephemeralFor).toBe('U0OLIVIA');
    await bench.whenIdle();
    expect(bench.drafts.asked()).toEqual([]);
  });
});
