import { describe, expect, it } from '@jest/globals';
import { type ChatUnderTest, type People, type Seen, type StartChat, useChat } from '../chat-under-test.js';

const SECRET = /pl_(?:test|live)_/;
const LIVE = 'Live: real money';

async function openKeys({ owner }: People, words: string): Promise<Seen> {
  await owner.says('/paylink keys');
  return owner.sees(words);
}

/** The form of a new key. */
async function askForKey(people: People): Promise<Seen> {
  await people.owner.presses(await openKeys(people, 'API key'), 'New key');
  return people.owner.sees('What it may do');
}

/** The operator has approved the business: live keys may be made. */
async function getApproved({ owner, review }: ChatUnderTest & People): Promise<void> {
  await review.isFilledIn();
  await owner.says('/paylink kyc');
  await owner.presses(await owner.sees('⚪ Not submitted'), 'Send in');
  await owner.sees('Sent in. I tell the owners here when it is decided.');
  await review.decides('ann', 'approve', 'Register looked at');
  await review.decides('bob', 'approve', 'Agreed');
}

/** A live key that may refund, which waits for the colleague: a manager. */
async function askForLiveKey(world: ChatUnderTest & People): Promise<Seen> {
  const { owner, colleague, giveRole, passes } = world;
  await colleague.says('/paylink list');
  await colleague.sees('There are no links here.');
  await giveRole('colleague', 'manager');
  await getApproved(world);
  await owner.presses(await askForKey(world), 'Make key', {
    Name: 'Till',
    Mode: LIVE,
    'What it may do': ['See links', 'Make and change links', 'Refund'],
  });
  await owner.sees('The key Till waits: live and with refunds it takes a second person. I asked');
  await passes(2_000);
  return colleague.sees('asks for a live API key that can refund: Till');
}

export function describeKeys(start: StartChat): void {
  describe('keys of the API', () => {
    const chat = useChat(start);

    it('are made in a form, and lead to a page that shows the secret once', async () => {
      const world = chat();
      const { owner } = world;
      const none = await openKeys(world, 'has no API keys.');
      expect(none.buttons).toEqual(['New key', 'Webhooks']);
      await owner.presses(await askForKey(world), 'Make key', { Name: 'Web shop' });
      const made = await owner.sees('The key Web shop is made.');
      expect(made.words).not.toMatch(SECRET);
      expect(made.buttons).toEqual(['Show the key', 'All keys']);
      const list = await openKeys(world, 'May: See links, Make and change links');
      expect(list.words).toContain('⚪ Not shown yet · Test · Made by');
      expect(list.words).toContain('No end');
      await owner.presses(list, 'Web shop');
      const key = await owner.sees('API version');
      expect(key.buttons).toEqual(['Show the key', 'Revoke key', 'All keys']);
      await owner.presses(key, 'Show the key');
      expect((await owner.sees('The key Web shop is made.')).buttons).toContain('Show the key');
    });

    it('are refused with the reason under the field, and all else stays as it was', async () => {
      const world = chat();
      const { owner } = world;
      const form = await askForKey(world);
      await owner.presses(form, 'Make key', { Name: 'K'.repeat(41), Mode: LIVE });
      const long = await owner.sees('Write a name of 1 to 40 characters on one line, like Web shop');
      await owner.presses(long, 'Make key', { Name: 'Till' });
      const unreviewed = await owner.sees(
        'Live links are refused: this business was not sent in for review.',
      );
      await owner.presses(unreviewed, 'Make key', { Mode: 'Test: no money moves', Ends: 'After 90 days' });
      await owner.sees('The key Till is made.');
      await openKeys(world, '⚪ Not shown yet · Test');
    });

    it('end when they are revoked, once that was asked', async () => {
      const world = chat();
      const { owner } = world;
      await owner.presses(await askForKey(world), 'Make key', { Name: 'Old shop' });
      await owner.sees('The key Old shop is made.');
      await owner.presses(await openKeys(world, '⚪ Not shown yet'), 'Old shop');
      await owner.presses(await owner.sees('API version'), 'Revoke key');
      const over = await owner.sees('The key Old shop is revoked.');
      expect(over.words).toContain('⚫ Revoked');
      expect(over.buttons).toEqual(['All keys']);
    });

    it('that give real money back are agreed to by a second person, and the maker hears of it', async () => {
      const world = chat();
      const { owner, colleague, passes } = world;
      const note = await askForLiveKey(world);
      expect(note.words).toContain('May: See links, Make and change links, Refund');
      await colleague.presses(note, 'Approve key');
      await colleague.sees('You agreed to the key Till.');
      await passes(2_000);
      const told = await owner.sees('agreed to the API key Till');
      expect(told.words).not.toMatch(SECRET);
      await owner.presses(told, 'Show the key');
      await owner.sees('The key Till is made. Its secret is shown once');
      const settled = await colleague.sees('asks for a live API key that can refund: Till');
      expect(settled.buttons).not.toContain('Approve key');
    });

    it('that a second person declines never work', async () => {
      const world = chat();
      const { owner, colleague, passes } = world;
      await colleague.presses(await askForLiveKey(world), 'Decline key');
      await colleague.sees('Declined: the key Till never works.');
      await passes(2_000);
      await owner.sees('did not agree to the API key Till');
      await owner.presses(await openKeys(world, '⚫ Declined'), 'Till');
      expect((await owner.sees('API version')).buttons).toEqual(['All keys']);
    });

    it('are the owner’s: anybody else is told who that is', async () => {
      const { seller } = chat();
      for (const line of ['/paylink keys', '/paylink webhooks']) {
        await seller.says(line);
        const refusal = await seller.sees('Only an owner looks after API keys and webhooks of');
        expect(refusal.words).toMatch(/Ask \S+/);
      }
    });
  });
}
