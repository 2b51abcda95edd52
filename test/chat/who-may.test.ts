import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { waitForMessage, waitForModal } from './in-words.js';

const GUEST = 'you are a guest here. Ask the owner, Olivia Park, to give you a role.';
const PROFILE_TTL_MS = 2_000;

let bench: ChatBench;
let sam: SlackActor;
let olivia: SlackActor;
beforeEach(async () => {
  bench = await startChatBench({
    people: [
      { id: 'U0GUS', name: 'gus', realName: 'Gus Guest', timeZone: 'UTC', isGuest: true },
      {
        id: 'U0EVE',
        name: 'eve',
        realName: 'Eve Else',
        timeZone: 'UTC',
        homeTeamId: 'T0OTHER',
        isAdmin: true,
      },
    ],
  });
  sam = bench.platform.as('U0SAM');
  olivia = bench.platform.as('U0OLIVIA');
});
afterEach(() => bench.stop());

const findMerchant = () => bench.store.merchants.findByWorkspace('slack', 'T0LOTUS');
const findMember = (userId: string) =>
  bench.store.merchants.findMemberByAccount('mer_000001', 'slack', userId);

const asksForList = async (actor: SlackActor, words: string) => {
  await actor.types('#sales', '/paylink list');
  return waitForMessage(actor, '#sales', words);
};

describe('the first owner', () => {
  it('is an admin of the workspace, whoever came before; until then the settings say who can be it', async () => {
    await asksForList(sam, 'There are no links here.');
    await sam.types('#sales', '/paylink settings');
    const shown = await waitForModal(sam, 'nobody owns Paylink here yet');
    expect(sam.reads(shown)).toContain(
      'An admin here, or whoever installed Paylink, becomes the owner by opening them.',
    );
    expect(sam.reads(shown)).toContain('/paylink settings');
    await sam.closes('all');
    await olivia.types('#sales', '/paylink settings');
    await waitForModal(olivia, 'Usual currencies');
    await sam.types('#sales', '/paylink settings');
    await waitForModal(sam, 'Only an owner changes the settings of');
  });
});

describe.each([
  ['a guest', 'U0GUS'],
  ['an admin of another company', 'U0EVE'],
])('%s', (_who, userId) => {
  it('who comes first gets no role, owns nothing and leaves nothing', async () => {
    const guest = bench.platform.as(userId);
    await asksForList(guest, 'you are a guest here. Ask whoever runs Paylink here');
    expect(await findMerchant()).toBeNull();
  });

  it('is told so with whom to ask, in the channel, in a modal and in the Home', async () => {
    await asksForList(olivia, 'There are no links here.');
    const guest = bench.platform.as(userId);
    const answer = await asksForList(guest, GUEST);
    expect(answer.ephemeralFor).toBe(userId);
    await guest.types('#sales', '/paylink settings');
    await waitForModal(guest, GUEST);
    await guest.closes('all');
    await guest.opensHome();
    await guest.waits(({ home, reads }) => {
      const view = home();
      return view !== null && reads(view).includes(GUEST) ? view : undefined;
    });
    expect(await findMember(userId)).toBeNull();
  });

  it('takes part once the owner gave a role', async () => {
    await olivia.types('#sales', '/paylink settings');
    await waitForModal(olivia, 'Usual currencies');
    await olivia.submits({ Managers: [userId] });
    await waitForModal(olivia, 'The settings are saved.');
    expect(await findMember(userId)).toMatchObject({ role: 'manager', displayName: null });
    await asksForList(bench.platform.as(userId), 'There are no links here.');
    expect(await findMember(userId)).toMatchObject({ displayName: expect.stringContaining(' ') });
  });
});

describe('a person of whom Slack tells nothing', () => {
  const silent = () => bench.platform.failNext('users.info', { kind: 'http_error', status: 500 });

  it('keeps the name they were known by', async () => {
    await asksForList(sam, 'There are no links here.');
    bench.clock.advance(PROFILE_TTL_MS);
    silent();
    await sam.opensHome();
    await sam.waits(({ home, reads }) => {
      const view = home();
      return view !== null && reads(view).includes('You have made no link yet.') ? view : undefined;
    });
    expect(await findMember('U0SAM')).toMatchObject({ displayName: 'Sam Rivera', timeZone: 'Asia/Bangkok' });
  });

  it('is asked to come again when nobody knows them, and is let in when Slack speaks', async () => {
    silent();
    await asksForList(sam, "I can't do this just now: I could not learn who you are.");
    expect(await findMerchant()).toBeNull();
    await asksForList(sam, 'There are no links here.');
    expect(await findMember('U0SAM')).toMatchObject({ displayName: 'Sam Rivera' });
  });
});

describe('a viewer', () => {
  it.each(['Share', 'Show QR', 'Cancel link'])(
    'is refused "%s" on a card, and may read its status',
    async (button) => {
      await olivia.types('#sales', '/paylink 49.99 usd "School fees" name:"Ann Lee" ref:INV-42');
      await waitForModal(olivia, 'Create link');
      await olivia.submits();
      await waitForModal(olivia, 'Payment link created');
      await bench.runJobs();
      await asksForList(sam, 'There are no links here.');
      const viewer = await findMember('U0SAM');
      await bench.store.merchants.setRole('mer_000001', viewer?.id ?? '', 'viewer');
      const card = await waitForMessage(sam, '#sales', 'made by');
      await sam.presses(card, 'Status');
      const status = await waitForMessage(sam, '#sales', 'Created.');
      expect(sam.reads(status)).toContain('Ann L.');
      expect(sam.reads(status)).not.toMatch(/Ann Lee|https:\/\/pay/);
      await sam.presses(card, button);
      const refusal = "I can't do this for you: your role does not cover it.";
      const isModal = button !== 'Cancel link';
      await (isModal ? waitForModal(sam, refusal) : waitForMessage(sam, '#sales', refusal));
    },
  );
});
