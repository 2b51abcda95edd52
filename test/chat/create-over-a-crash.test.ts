import { afterEach, describe, expect, it } from '@jest/globals';
import { AppError } from '../../src/domain/errors.js';
import { type BenchOptions, type ChatBench, startChatBench } from './chat-bench.js';
import { readModal, waitForMessage, waitForModal } from './in-words.js';

let bench: ChatBench;
let letGo = () => {};
afterEach(async () => {
  letGo();
  await bench.stop();
});

async function openReview(options: BenchOptions = {}) {
  bench = await startChatBench(options);
  const sam = bench.platform.as('U0SAM');
  await sam.types('#sales', '/paylink 5 usd "Fee"');
  await waitForModal(sam, 'Create link');
  return sam;
}

/** Waits until the test lets go. */
function createHold() {
  const opened = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return () => opened;
}

const countLinks = async () =>
  (await bench.store.links.list({ merchantId: 'mer_000001' }, { skip: 0, limit: 1 })).total;

describe('"Create link"', () => {
  it('is finished by another instance when the one that answered dies, and told in the same modal', async () => {
    const hold = createHold();
    let isDying = false;
    const sam = await openReview({
      change: ({ links }) => ({
        links: {
          ...links,
          insert: async (...args) => {
            if (isDying) await hold();
            return links.insert(...args);
          },
        },
      }),
    });
    isDying = true;
    await sam.submits();
    await waitForModal(sam, 'Creating the link…');
    const [asked, ...others] = bench.drafts.asked();
    if (asked === undefined) throw new Error('nothing was kept');
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ holder: 'ins_1', creation: { waitsAt: { platform: 'slack' } } });

    await bench.store.creations.free('ins_1', bench.clock.now());
    await bench.others.runner.catchUp();
    await waitForModal(sam, 'Payment link created');
    await waitForMessage(sam, '#sales', 'https://pay.example.com/p/');
    expect(bench.drafts.asked()).toEqual([]);
    letGo();
    await bench.whenIdle();
    expect(await countLinks()).toBe(1);
  });

  it('does not wait for Slack to tell who pressed', async () => {
    const hold = createHold();
    let isSlow = false;
    const sam = await openReview({
      fetch: async (input, init) => {
        if (isSlow && /users\.info|team\.info/.test(String(input))) await hold();
        return fetch(input, init);
      },
    });
    // Past what is remembered of a profile.
    bench.clock.advance(11 * 60_000);
    isSlow = true;
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
  });

  it('is not answered as begun while the store does not keep it, and stays to be pressed again', async () => {
    let isDown = true;
    const sam = await openReview({
      change: ({ drafts }) => ({
        drafts: {
          ...drafts,
          keepCreation: (...args) =>
            isDown ? Promise.reject(new AppError('store_unavailable')) : drafts.keepCreation(...args),
        },
      }),
    });
    await sam.submits();
    expect(readModal(sam)).toContain('the store does not answer');
    expect(await countLinks()).toBe(0);
    isDown = false;
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
    expect(await countLinks()).toBe(1);
  });

  it('is answered in time when the store is slow, and makes the link when it comes', async () => {
    const hold = createHold();
    const sam = await openReview({
      change: ({ drafts }) => ({
        drafts: {
          ...drafts,
          keepCreation: async (...args) => {
            await hold();
            return drafts.keepCreation(...args);
          },
        },
      }),
    });
    expect((await sam.submits()).outcome).toBe('done');
    expect(readModal(sam)).toContain('This takes longer than usual. Stay here, nothing is lost.');
    letGo();
    await waitForModal(sam, 'Payment link created');
  });

  it('is let go of when the store fails after it, so that anybody may go on', async () => {
    let isDown = true;
    const sam = await openReview({
      change: ({ links }) => ({
        links: {
          ...links,
          insert: (...args) =>
            isDown ? Promise.reject(new AppError('store_unavailable')) : links.insert(...args),
        },
      }),
    });
    await sam.submits();
    await waitForModal(sam, 'This takes longer than usual. Nothing is lost');
    const [asked] = bench.drafts.asked();
    if (asked === undefined) throw new Error('nothing was kept');
    expect(asked).toMatchObject({ holder: null, failures: 1 });
    isDown = false;
    bench.clock.advance(1_000);
    await bench.runJobs();
    await waitForModal(sam, 'Payment link created');
    expect(await countLinks()).toBe(1);
  });
});
