import { afterEach, describe, expect, it } from '@jest/globals';
import type { ApiFault } from '@paylink/playground/slack/web-api/faults';
import { AppError } from '../../src/domain/errors.js';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { FOLDED, readModal, titleOf, waitForMessage, waitForModal } from './in-words.js';

let bench: ChatBench;
let holds: { open(): void }[] = [];
afterEach(async () => {
  // A test that failed half-way must not hold up the stop.
  for (const hold of holds) hold.open();
  holds = [];
  await bench.stop();
});

async function start(...given: Parameters<typeof startChatBench>) {
  bench = await startChatBench(...given);
  return bench.platform.as('U0SAM');
}

/** A gate that holds up whoever comes to it until it is opened. */
function createHold() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const hold = { open: () => open(), opened };
  holds.push(hold);
  return hold;
}

describe('Slack in trouble', () => {
  it.each<[string, ApiFault, string]>([
    [
      'does not answer',
      { kind: 'http_error', status: 500 },
      'Slack does not answer me. Try again in a minute.',
    ],
    ['hangs up', { kind: 'hang_up' }, 'Slack does not answer me. Try again in a minute.'],
    [
      'asks to slow down',
      { kind: 'rate_limit', retryAfterSeconds: 30 },
      'Slack asks me to slow down. Try again in 30 seconds.',
    ],
    [
      'no longer takes the trigger',
      { kind: 'refuse', error: 'expired_trigger_id' },
      "I can't open the form: Slack waits three seconds for it, and they had passed.",
    ],
    [
      'took the trigger before',
      { kind: 'refuse', error: 'exchanged_trigger_id' },
      "I can't open the form: Slack waits three seconds for it, and they had passed.",
    ],
    [
      'refuses for reasons of its own',
      { kind: 'refuse', error: 'fatal_error' },
      'Slack refused it (fatal_error).',
    ],
  ])('tells the person privately when views.open %s', async (_name, fault, words) => {
    const sam = await start();
    bench.platform.failNext('views.open', fault);
    const result = await sam.types('#sales', '/paylink');
    expect(result.outcome).toBe('done');
    const answer = await waitForMessage(sam, '#sales', words);
    expect(answer.ephemeralFor).toBe('U0SAM');
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, FOLDED);
  });

  it('writes a direct message where a global shortcut fails', async () => {
    const sam = await start();
    bench.platform.failNext('views.open', { kind: 'http_error', status: 503 });
    await sam.usesShortcut('New payment link');
    await waitForMessage(sam, 'Paylink', 'Slack does not answer me.');
  });

  it('says in the light modal that the form could not be filled', async () => {
    const sam = await start();
    bench.platform.failNext('views.update', { kind: 'refuse', error: 'not_authed' });
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, 'Slack refused it (not_authed).');
  });

  it('says nothing when the person closed the form before it was filled', async () => {
    const hold = createHold();
    const sam = await start({
      change: ({ links }) => ({
        links: {
          ...links,
          list: async (...args) => {
            await hold.opened;
            return links.list(...args);
          },
        },
      }),
    });
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, 'Opening the form…');
    await sam.closes('all');
    hold.open();
    await bench.whenIdle();
    expect(bench.lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
    expect(sam.messages('#sales').filter(({ ephemeralFor }) => ephemeralFor === 'U0SAM')).toEqual([]);
  });

  it.each<[string, ApiFault]>([
    ['does not answer', { kind: 'http_error', status: 503 }],
    ['loses its answer', { kind: 'hang_up', afterEffect: true }],
    ['asks to slow down for a second', { kind: 'rate_limit', retryAfterSeconds: 1 }],
    ['has trouble of its own', { kind: 'refuse', error: 'internal_error' }],
  ])('fills the form at the second try when views.update %s', async (_name, fault) => {
    const sam = await start();
    bench.platform.failNext('views.update', fault);
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, FOLDED);
    expect(bench.lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });
});

describe('the store in trouble', () => {
  const down = () => Promise.reject(new AppError('store_unavailable'));

  it('is told in the modal when the form is opened', async () => {
    const sam = await start({
      change: ({ merchants }) => ({ merchants: { ...merchants, findByWorkspace: down } }),
    });
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, "I can't do this just now: the store does not answer.");
  });

  it('is told privately when a list is asked for', async () => {
    const sam = await start({ change: ({ links }) => ({ links: { ...links, list: down } }) });
    await sam.types('#sales', '/paylink list');
    const answer = await waitForMessage(sam, '#sales', 'the store does not answer');
    expect(answer.ephemeralFor).toBe('U0SAM');
  });

  it('keeps the form and all that was typed when it goes down before the review', async () => {
    let isDown = false;
    const sam = await start({
      change: ({ drafts }) => ({
        drafts: { ...drafts, save: (draft) => (isDown ? down() : drafts.save(draft)) },
      }),
    });
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, FOLDED);
    isDown = true;
    await sam.submits({ Amount: '49.99', Description: 'School fees' });
    const view = await waitForModal(sam, 'the store does not answer');
    expect(titleOf(view)).toBe('New payment link');
    isDown = false;
    await sam.submits();
    expect(readModal(sam)).toContain('49.99 USD\nSchool fees');
  });

  it('keeps the review when it goes down before Create, and Create then makes the link', async () => {
    let isDown = false;
    const sam = await start({
      change: ({ links }) => ({
        links: { ...links, insert: (...args) => (isDown ? down() : links.insert(...args)) },
      }),
    });
    await sam.types('#sales', '/paylink 5 usd');
    await waitForModal(sam, 'Create link');
    isDown = true;
    await sam.submits();
    await waitForModal(sam, 'This takes longer than usual. Nothing is lost');
    isDown = false;
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
  });

  it('answers Slack in time when it is slow, and shows the review when it comes', async () => {
    const hold = createHold();
    let isSlow = false;
    const sam = await start({
      change: ({ drafts }) => ({
        drafts: {
          ...drafts,
          save: async (draft) => {
            if (isSlow) await hold.opened;
            await drafts.save(draft);
          },
        },
      }),
    });
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, FOLDED);
    isSlow = true;
    const result = await sam.submits({ Amount: '49.99' });
    expect(result.outcome).toBe('done');
    expect(readModal(sam)).toContain('This takes longer than usual. Stay here, nothing is lost.');
    hold.open();
    await waitForModal(sam, 'Check before it goes out');
  });

  it('shows what is wrong even when that comes too late for the fields', async () => {
    const hold = createHold();
    let isSlow = false;
    const sam = await start({
      change: ({ merchants }) => ({
        merchants: {
          ...merchants,
          findById: async (id) => {
            if (isSlow) await hold.opened;
            return merchants.findById(id);
          },
          findByWorkspace: async (...args) => {
            if (isSlow) await hold.opened;
            return merchants.findByWorkspace(...args);
          },
        },
      }),
    });
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, FOLDED);
    isSlow = true;
    await sam.submits({ Amount: 'ten', Description: 'School fees' });
    hold.open();
    await waitForModal(sam, 'This is not an amount: write digits, like 49.99');
    await sam.submits({ Amount: '10' });
    await waitForModal(sam, '10.00 USD\nSchool fees');
  });
});

describe('a defect of ours', () => {
  it('says so without telling what, and is written down', async () => {
    const sam = await start({
      change: ({ links }) => ({
        links: { ...links, list: () => Promise.reject(new TypeError('secret detail')) },
      }),
    });
    await sam.types('#sales', '/paylink list');
    const answer = await waitForMessage(sam, '#sales', 'something on our side failed');
    expect(sam.reads(answer)).not.toContain('secret detail');
    const [line] = bench.lines.filter(({ level }) => level === 'error');
    expect(line?.message).toBe('a request from Slack failed');
  });
});
