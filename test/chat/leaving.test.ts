import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { waitForMessage, waitForModal } from './in-words.js';

const GONE =
  "I can't do this for you: your access has ended. Ask the owner, Olivia Park, to give you a role.";

let bench: ChatBench;
let sam: SlackActor;
let olivia: SlackActor;
beforeEach(async () => {
  bench = await startChatBench();
  sam = bench.platform.as('U0SAM');
  olivia = bench.platform.as('U0OLIVIA');
});
afterEach(() => bench.stop());

const findMember = (userId: string) =>
  bench.store.merchants.findMemberByAccount('mer_000001', 'slack', userId);

/** Olivia owns it; Sam has an open link of his own. */
async function begin(): Promise<void> {
  await olivia.types('#sales', '/paylink list');
  await waitForMessage(olivia, '#sales', 'There are no links here.');
  await sam.types('#sales', '/paylink 49.99 usd "School fees" ref:INV-42');
  await waitForModal(sam, 'Create link');
  await sam.submits();
  await waitForModal(sam, 'Payment link created');
  await sam.closes('all');
  await bench.runJobs();
}

async function change(standing: { isDeleted?: boolean; isGuest?: boolean }, isTold = true): Promise<void> {
  await bench.platform.changeStanding('U0SAM', { ...standing, isTold });
  await bench.whenIdle();
}

describe.each([
  ['is deactivated', { isDeleted: true }],
  ['becomes a guest', { isGuest: true }],
])('whoever %s', (_what, standing) => {
  it('may do nothing from the event on, and their links pass on', async () => {
    await begin();
    await change(standing);
    expect(await findMember('U0SAM')).toMatchObject({ role: 'none', departure: { why: 'gone' } });
    await sam.types('#sales', '/paylink list');
    await waitForMessage(sam, '#sales', GONE);
    await bench.runJobs();
    const link = await bench.store.links.findByReference('mer_000001', 'INV-42');
    expect(link?.ownerId).toBe((await findMember('U0OLIVIA'))?.id);
    expect(link?.state).toBe('open');
  });

  it('is let in by no button of a form that was open before', async () => {
    await begin();
    await sam.types('#sales', '/paylink 5 usd Fee');
    await waitForModal(sam, 'Create link');
    await change(standing);
    await sam.submits();
    await bench.whenIdle();
    await bench.runJobs();
    const { total } = await bench.store.links.list({ merchantId: 'mer_000001' }, { skip: 0, limit: 9 });
    expect(total).toBe(1);
  });
});

describe('whoever was deactivated without a word', () => {
  it('is found out within a day', async () => {
    await begin();
    await change({ isDeleted: true }, false);
    bench.clock.advance(23 * 60 * 60_000);
    await bench.runJobs();
    await bench.runJobs();
    expect(await findMember('U0SAM')).toMatchObject({ role: 'none', departure: { isSettled: true } });
    expect(await findMember('U0OLIVIA')).toMatchObject({ role: 'owner' });
  });
});

describe('a guest whom no event told of', () => {
  it('is found out when they come', async () => {
    await begin();
    await change({ isGuest: true }, false);
    bench.clock.advance(2_000);
    await sam.types('#sales', '/paylink list');
    await waitForMessage(sam, '#sales', GONE);
    expect((await findMember('U0SAM'))?.role).toBe('none');
  });
});

describe('a change of a profile', () => {
  it('takes nothing from whoever is as they were', async () => {
    await begin();
    await change({});
    expect((await findMember('U0SAM'))?.role).toBe('sales');
  });
});
