import { describe, expect, it } from '@jest/globals';
import { type ChatUnderTest, type People, type Seen, type StartChat, useChat } from '../chat-under-test.js';
import { makeLink } from './steps.js';

/** The owner sees who is in the team: everybody has spoken. */
async function openTeam({ owner, seller, colleague }: ChatUnderTest & People): Promise<Seen> {
  for (const person of [seller, colleague]) {
    await person.says('/paylink list');
    await person.sees('There are no links here.');
  }
  await owner.says('/paylink team');
  return owner.sees('people work with Paylink for');
}

/** Their names, as this chat knows them: owners first, then in the order they came. */
function readNames({ buttons }: Seen): readonly [owner: string, seller: string, colleague: string] {
  const [owner = '', seller = '', colleague = ''] = buttons.filter((label) => label !== 'Invite');
  return [owner, seller, colleague];
}

/** The seller's page. */
async function openSeller(world: ChatUnderTest & People): Promise<{
  readonly page: Seen;
  readonly owner: string;
  readonly seller: string;
  readonly colleague: string;
}> {
  const team = await openTeam(world);
  const [owner, seller, colleague] = readNames(team);
  await world.owner.presses(team, seller);
  const page = await world.owner.sees('No deputy: an owner has their open links once they are gone.');
  return { page, owner, seller, colleague };
}

export function describeTeam(start: StartChat): void {
  describe('the team', () => {
    const chat = useChat(start);

    it('is shown to everybody with roles, and can be changed by the owner alone', async () => {
      const world = chat();
      const team = await openTeam(world);
      const names = readNames(team);
      expect(team.buttons).toContain('Invite');
      expect(new Set(names).size).toBe(3);
      expect(team.words).toContain(`${names[0]} · Owner · `);
      expect(team.words).toContain(`${names[1]} · Sales · `);
      const { seller } = world;
      await seller.says('/paylink team');
      const same = await seller.sees('people work with Paylink for');
      for (const name of names) expect(same.words).toContain(name);
      expect(same.buttons).toEqual(['Leave']);
    });

    it('gives somebody another role, which holds at once', async () => {
      const world = chat();
      const { owner, seller } = world;
      const { page, seller: name } = await openSeller(world);
      await owner.chooses(page, 'Role', 'Finance');
      await owner.sees(`${name} has this role now: Finance.`);
      await seller.says('/paylink 5 usd Fee');
      await seller.sees("I can't do this for you: your role does not cover it.");
      await seller.says('/paylink report');
      await seller.sees('No money moved in these days.');
    });

    it('takes access away once it was asked, and open links pass on to the deputy', async () => {
      const world = chat();
      const { owner, seller, colleague, passes } = world;
      const { page, ...names } = await openSeller(world);
      await owner.chooses(page, 'Deputy', names.colleague);
      const sam = await owner.sees(`${names.colleague}, who has their open links once they are gone.`);
      await makeLink(seller, '5 usd "Fee" ref:F-1');
      await owner.presses(sam, 'Remove');
      const question = await owner.sees(`Take access away from ${names.seller}, in every chat?`);
      await owner.presses(question, 'Remove');
      await owner.sees(`${names.seller} has no access any more, in any chat.`);
      await seller.says('/paylink list');
      await seller.sees("I can't do this for you: your access has ended.");
      await passes(2_000);
      await colleague.says('/paylink list mine');
      await colleague.sees('5.00 USD · Fee');
      await owner.says('/paylink status F-1');
      await owner.sees(`Passed on to ${names.colleague}, who has it from now on.`);
    });

    it('lets anybody leave but the last owner', async () => {
      const world = chat();
      const { owner, seller } = world;
      const [name] = readNames(await openTeam(world));
      await seller.says('/paylink team');
      await seller.presses(await seller.sees('people work with Paylink for'), 'Leave');
      await seller.presses(await seller.sees('in every chat? Your open links pass on'), 'Leave');
      await seller.sees('You have left');
      await owner.says('/paylink team');
      await owner.presses(await owner.sees('people work with Paylink for'), name);
      await owner.presses(await owner.sees('No deputy: an owner has'), 'Remove');
      await owner.presses(await owner.sees('in every chat? Your open links pass on'), 'Leave');
      await owner.sees("I can't do this: nobody would own the business.");
    });

    it('says what somebody did, and gives a role again to whoever lost theirs', async () => {
      const world = chat();
      const { owner, seller, passes } = world;
      const { page: sam, seller: name } = await openSeller(world);
      await makeLink(seller, '5 usd "Fee" ref:F-1');
      await owner.presses(sam, 'What did they do');
      const did = await owner.sees(`${name} has 1 link of their own.`);
      expect(did.words).toContain('Fee');
      await owner.presses(sam, 'Remove');
      await owner.presses(await owner.sees(`Take access away from ${name}`), 'Remove');
      const removed = await owner.sees(`${name} has no access any more`);
      await passes(2_000);
      await owner.presses(removed, 'Back to the team');
      await owner.presses(await owner.sees('No access'), name);
      await owner.chooses(await owner.sees('Their access was taken away on'), 'Role', 'Sales');
      await owner.sees(`${name} has this role now: Sales.`);
      await seller.says('/paylink list');
      await seller.sees('There are no links here.');
    });

    it('invites by a code into Telegram, with a role', async () => {
      const world = chat();
      const { owner } = world;
      await owner.presses(await openTeam(world), 'Invite');
      const invite = await owner.sees('by a code, which works once, for 7 days');
      expect(invite.buttons).toEqual(expect.arrayContaining(['Manager', 'Finance', 'Sales', 'Viewer']));
    });
  });
}
