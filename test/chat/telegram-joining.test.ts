import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startTelegramBench, type TelegramBench } from './telegram-bench.js';

let bench: TelegramBench;
beforeEach(async () => {
  bench = await startTelegramBench();
});
afterEach(() => bench.stop());

/** A code of the school in Slack, which knows its owner there alone. */
async function inviteOwner(as: 'me' | 'viewer' = 'me'): Promise<string> {
  const { services } = bench;
  const { actor } = await services.identifyMember({
    ...{ platform: 'slack', workspaceId: 'T_LOTUS', workspaceName: 'Lotus Valley School' },
    ...{ workspaceHandle: null, userId: 'U_SAM', displayName: 'Sam', timeZone: 'Asia/Bangkok' },
    ...{ language: 'en', standing: 'may_own' },
  });
  return (await services.inviteAccount(actor, { as, place: 'slack' })).code;
}

test('a link of Slack makes somebody in Telegram the one they are there', async () => {
  const { sam, work, presses, store } = bench;
  const code = await inviteOwner();
  await sam.opens(`https://t.me/paylink_bot?start=${code}`);
  await work();
  await presses(sam, sam.last('bot', 'Join Lotus Valley School?'), 'Join');
  expect(sam.last('bot')?.text).toContain('You make links for Lotus Valley School');
  const school = await store.merchants.findByWorkspace('telegram', '1002');
  expect(school?.name).toBe('Lotus Valley School');
  const members = await store.merchants.listMembers(school?.id ?? '', 'owner');
  expect(members.map(({ accounts }) => accounts.map(({ platform }) => platform))).toEqual([
    ['slack', 'telegram'],
  ]);
});

test('the question, what follows it and a refusal later are in one language, that of who they are in Slack', async () => {
  const { sam, work, says, presses } = bench;
  sam.changesLanguage('es');
  await sam.opens(`https://t.me/paylink_bot?start=${await inviteOwner()}`);
  await work();
  await presses(sam, sam.last('bot', 'Join Lotus Valley School?'), 'Join');
  expect(sam.last('bot')?.text).toContain('You make links for Lotus Valley School');
  await says(sam, 'bot', '/status PL-7KQ2M9');
  expect(sam.last('bot')?.text).toContain("I can't find this link");
});

test('a code may be written as well, and works once', async () => {
  const { sam, mai, says, presses, store } = bench;
  const code = await inviteOwner();
  await says(sam, 'bot', code);
  await presses(sam, sam.last('bot', 'Join Lotus Valley School?'), 'Join');
  await says(mai, 'bot', `/start ${code}`);
  expect(mai.last('bot')?.text).not.toContain('Lotus Valley School');
  expect(await store.merchants.findByWorkspace('telegram', '1001')).toBeNull();
});

test('whoever has links of their own is asked before they make those of another merchant', async () => {
  const { sam, says, presses, store } = bench;
  const nameHere = async () => (await store.merchants.findByWorkspace('telegram', '1002'))?.name;
  await says(sam, 'bot', '/paylink 20 usd coffee');
  await presses(sam, sam.last('bot', 'Create link'), 'Create link');
  const own = await nameHere();
  const code = await inviteOwner();
  await says(sam, 'bot', `/start ${code}`);
  const question = sam.last('bot', 'Join Lotus Valley School?');
  expect(await nameHere()).toBe(own);
  await presses(sam, question, 'Stay');
  expect(await nameHere()).toBe(own);
  await says(sam, 'bot', `/start ${code}`);
  await presses(sam, sam.last('bot', 'Join Lotus Valley School?'), 'Join');
  expect(await nameHere()).toBe('Lotus Valley School');
  expect(sam.last('bot')?.text).toContain('You make links for Lotus Valley School');
});

test('whoever has none yet is asked too, by one button, and is told in words once they are there', async () => {
  const { sam, says, presses, store } = bench;
  const nameHere = async () => (await store.merchants.findByWorkspace('telegram', '1002'))?.name;
  await says(sam, 'bot', '/start');
  const own = await nameHere();
  const code = await inviteOwner();
  await says(sam, 'bot', `/start ${code}`);
  expect(await nameHere()).toBe(own);
  const question = sam.last('bot', 'Join Lotus Valley School?');
  expect(question?.keyboard?.flat().map(({ text }) => text)).toEqual(['Join']);
  await presses(sam, question, 'Join');
  expect(await nameHere()).toBe('Lotus Valley School');
  await says(sam, 'bot', `/start ${code}`);
  expect(sam.last('bot')?.text).toContain('already');
});

test('whoever is asked in as a viewer reads that they make no links there', async () => {
  const { mai, says } = bench;
  await says(mai, 'bot', `/start ${await inviteOwner('viewer')}`);
  const asked = mai.last('bot')?.text;
  expect(asked).toContain('Your role there: Viewer. You see their links, and make none.');
  expect(asked).not.toContain('Links that you make');
});

test('a stranger who opens the link and presses nothing leaves nothing behind', async () => {
  const { mai, says, store } = bench;
  await says(mai, 'bot', `/start ${await inviteOwner()}`);
  expect(mai.last('bot')?.text).toContain(
    'Join Lotus Valley School? Your role there: Owner. Links that you make from then on are theirs',
  );
  expect(await store.merchants.findByWorkspace('telegram', '1001')).toBeNull();
});

test('a code that is late changes nothing', async () => {
  const { sam, says, store } = bench;
  const code = await inviteOwner();
  store.clock.advance(25 * 3_600_000);
  await says(sam, 'bot', `/start ${code}`);
  expect(await store.merchants.findByWorkspace('telegram', '1002')).toBeNull();
});

test('whoever blocked the bot is told elsewhere, and is back when they let it in again', async () => {
  const { sam, says, work, store } = bench;
  await says(sam, 'bot', '/links');
  const lostAt = async () =>
    (await store.merchants.findByWorkspace('telegram', '1002'))?.workspaces[0]?.lostAt !== undefined;
  sam.blocksBot();
  await work();
  expect(await lostAt()).toBe(true);
  sam.unblocksBot();
  await work();
  expect(await lostAt()).toBe(false);
});

test('the city that somebody presses or types is where they are', async () => {
  const { sam, mai, says, presses, store } = bench;
  const zoneOf = async (id: string) => {
    const merchant = await store.merchants.findByWorkspace('telegram', id);
    return (await store.merchants.findMemberByAccount(merchant?.id ?? '', 'telegram', id))?.timeZone;
  };
  // Whoever has a business of their own says it when they sign up.
  for (const who of [sam, mai]) {
    await says(who, 'bot', `/start ${await inviteOwner('viewer')}`);
    await presses(who, who.last('bot', 'Join Lotus Valley School?'), 'Join');
  }
  await presses(sam, sam.last('bot'), 'Bangkok');
  await says(mai, 'bot', 'London');
  expect([await zoneOf('1002'), await zoneOf('1001')]).toEqual(['Asia/Bangkok', 'Europe/London']);
});
