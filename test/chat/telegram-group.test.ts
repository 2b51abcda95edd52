import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { TelegramActor } from '@paylink/playground/telegram/person/telegram-actor';
import { TelegramCallError } from '../../src/adapters/telegram/api/telegram-call-error.js';
import { startTelegramBench, type TelegramBench } from './telegram-bench.js';

const SALES = -5001;

let bench: TelegramBench;
beforeEach(async () => {
  bench = await startTelegramBench();
  await bench.says(bench.sam, 'bot', '/links');
});
afterEach(() => bench.stop());

/** The first lines of what the bot has before somebody, oldest first. */
const heads = (actor: TelegramActor, place: number | string) =>
  actor
    .sees(place)
    .filter(({ from }) => from === 'Paylink')
    .map(({ text }) => text.split('\n')[0]);

const CARD = '⚪ Open · 20.00 USD · coffee';
const BOUND = 'From now on I work for Sam Rivera in this chat: cards of new links stand here.';

/** Sam's link for Ann, whose card stands in the group. */
async function makeLink() {
  await bench.says(bench.sam, SALES, '/paylink 20 usd coffee ann@example.com');
  await bench.presses(bench.sam, bench.sam.last('bot', 'Check before'), 'Create link');
}

test('a group is the merchant’s of the member who first asks there, and the card stands in it', async () => {
  await makeLink();
  expect(heads(bench.viktor, SALES)).toEqual([BOUND, CARD]);
  const read = bench.viktor.sees(SALES).filter(({ from }) => from === 'Paylink');
  expect(JSON.stringify(read)).not.toMatch(/ann@example\.com|\/p\/slug/);
});

test('whoever brought the bot can take it back', async () => {
  await makeLink();
  await bench.presses(bench.sam, bench.sam.last(SALES, 'From now on'), 'Leave this chat out');
  expect(heads(bench.sam, SALES)[0]).toBe(
    'I work for nobody in this chat any more. Type /paylink to begin again.',
  );
});

test('a stranger is told in words, and changes nothing', async () => {
  const { viktor, says, presses, sam } = bench;
  await says(viktor, SALES, '/paylink 5 usd');
  await says(viktor, SALES, '/links');
  expect(heads(viktor, SALES)).toEqual([
    expect.stringContaining('ask its owner to invite you: /paylink team telegram gives them the link.'),
    expect.stringContaining('For a business of your own, open our chat and press Start.'),
  ]);
  await makeLink();
  const pressed = await presses(viktor, viktor.last(SALES, CARD), 'Send');
  expect(pressed).toMatchObject({ kind: 'answered', notice: { isAlert: true } });
  await presses(viktor, viktor.last(SALES, 'From now on'), 'Leave this chat out');
  await says(viktor, SALES, '/paylink 5 usd');
  expect(heads(sam, SALES).slice(2, 4)).toEqual([BOUND, CARD]);
});

test('More, and the question before a link is taken back, are for the eyes of who pressed', async () => {
  await makeLink();
  const { sam, viktor, presses } = bench;
  await presses(sam, sam.last(SALES, CARD), 'More');
  expect(await presses(sam, sam.sees(SALES).at(-1), 'Copy')).toMatchObject({ kind: 'copied' });
  await presses(
    sam,
    sam.sees(SALES).find(({ text }) => text.startsWith(CARD)),
    'Cancel link',
  );
  const question = sam.sees(SALES).at(-1);
  expect(question?.text).toContain('for ann@example.com');
  await presses(sam, question, 'Cancel link');
  expect(heads(viktor, SALES)).toEqual([BOUND, '⚫ Cancelled · 20.00 USD · coffee']);
});

test('an older server, which would show it to all, is asked for nothing of the kind', async () => {
  bench.platform.changeSettings({ apiVersion: '7.1' });
  await makeLink();
  const { sam, presses } = bench;
  await presses(sam, sam.last(SALES, CARD), 'More');
  expect(heads(sam, SALES)).toEqual([BOUND, CARD]);
  expect(heads(sam, 'bot').at(-1)).toBe(CARD);
});

test('where the bot is an administrator, the review is for one person’s eyes in the group, and becomes the link there', async () => {
  const { sam, viktor, says, presses } = bench;
  sam.addsBotTo(SALES, 'administrator');
  await says(sam, SALES, '/paylink 20 usd coffee ann@example.com');
  await presses(sam, sam.last(SALES, 'Check before'), 'Create link');
  expect(heads(sam, SALES)).toContain('Payment link created');
  expect(heads(viktor, SALES)).toEqual([BOUND, CARD]);
});

test('the form of a group stands in the person’s own chat, and its card in the group', async () => {
  const { sam, says, presses } = bench;
  await says(sam, SALES, '/paylink');
  await says(sam, 'bot', '20 usd');
  await says(sam, 'bot', 'coffee');
  await presses(sam, sam.last('bot', 'New payment link'), 'All fields');
  await presses(sam, sam.last('bot', 'New payment link'), 'Review');
  await presses(sam, sam.last('bot', 'Check before'), 'Create link');
  expect(heads(sam, SALES)).toEqual([BOUND, CARD]);
  expect(heads(sam, 'bot').at(-1)).toBe('Payment link created');
});

test('an anonymous administrator is told why not, and a channel’s post is nobody’s', async () => {
  const { sam, says } = bench;
  await says(sam, SALES, '/paylink 5 usd', { anonymously: true });
  await says(sam, SALES, 'news', { asChannel: { id: -1007, title: 'News' } });
  expect(heads(sam, SALES)).toEqual([
    "I can't do this: you write here as a chat, and I can't tell who you are. Write as yourself.",
  ]);
});

test('commands of other bots, and words that are for nobody, are left alone', async () => {
  const { sam, says } = bench;
  await says(sam, SALES, '/paylink@other_bot 5 usd');
  await says(sam, SALES, '/frobnicate');
  await says(sam, SALES, 'hello');
  expect(heads(sam, SALES)).toEqual([]);
});

test('after a group became a supergroup, its cards are there', async () => {
  await makeLink();
  const { sam, work, presses } = bench;
  const to = sam.upgradesToSupergroup(SALES);
  await work();
  await presses(sam, sam.last('bot', 'Payment link created'), 'Cancel link');
  await presses(sam, sam.last('bot', 'Cancel this link?'), 'Cancel link');
  expect(heads(sam, to)).toEqual(['⚫ Cancelled · 20.00 USD · coffee']);
});

test('the bot says what it is for where it was added, and nothing is lost where it was removed', async () => {
  await makeLink();
  const { sam, work, says, platform } = bench;
  sam.removesBotFrom(SALES);
  await work();
  const before = platform.updates().length;
  await says(sam, 'bot', '/links');
  expect(platform.updates().length).toBe(before + 1);
  sam.addsBotTo(SALES);
  await work();
  expect(heads(sam, SALES).at(-1)).toBe(
    'I make payment links in this chat. Somebody of the business types /paylink to begin.',
  );
});

test('two people in one group do not disturb each other', async () => {
  const { sam, mai, says, work } = bench;
  await says(mai, 'bot', '/links');
  await makeLink();
  await Promise.all([sam.says(SALES, '/paylink'), mai.says(SALES, '/paylink')]);
  await work();
  await says(sam, 'bot', '7 usd');
  expect(sam.last('bot', 'New payment link')?.text).toContain('7.00 USD');
  expect(heads(mai, 'bot').at(-1)).toContain('Sam Rivera');
});

test('a card stands in the topic where it was asked for', async () => {
  const { sam, says, presses } = bench;
  const OFFICE = -1002000000001;
  await says(sam, OFFICE, '/paylink 20 usd coffee', { threadId: 7 });
  await presses(sam, sam.last('bot', 'Check before'), 'Create link');
  expect(sam.last(OFFICE, CARD)?.threadId).toBe(7);
});

test('an update that is told again does nothing again', async () => {
  const { platform, sam, presses, work } = bench;
  await makeLink();
  await presses(sam, sam.last(SALES, CARD), 'More');
  const before = sam.sees(SALES).length;
  for (const update of platform.updates()) expect(await platform.resend(update)).toBe(200);
  await work();
  expect(sam.sees(SALES)).toHaveLength(before);
});

test('a message asked for twice in a moment goes once; what only shows may be asked for again', async () => {
  await makeLink();
  const { sam, presses } = bench;
  const card = sam.last(SALES, CARD);
  await presses(sam, card, 'More');
  const more = sam.sees(SALES).at(-1);
  await presses(sam, more, 'Status');
  await presses(sam, more, 'Status');
  const asides = () => sam.sees(SALES).filter(({ ephemeralId }) => ephemeralId !== null);
  expect(asides()).toHaveLength(3);
  await Promise.all([presses(sam, card, 'Send'), presses(sam, card, 'Send')]);
  expect(asides()).toHaveLength(4);
});

test('a group left with a form open stays left, whatever is done in the form', async () => {
  const { sam, says, work, store } = bench;
  await says(sam, SALES, '/paylink');
  sam.removesBotFrom(SALES);
  await work();
  const lostAt = async () => {
    const merchant = await store.merchants.findByWorkspace('telegram', `${SALES}`);
    return merchant?.workspaces.find(({ workspaceId }) => workspaceId === `${SALES}`)?.lostAt ?? null;
  };
  expect(await lostAt()).not.toBeNull();
  await says(sam, 'bot', '20 usd');
  expect(await lostAt()).not.toBeNull();
});

test('the group is told for whom I work there before all else, though it could not be at first', async () => {
  await bench.stop();
  let isCut = true;
  bench = await startTelegramBench({
    through: (api) => ({
      call: async (name, args) => {
        if (isCut && name === 'sendMessage' && JSON.stringify(args).includes('From now on I work')) {
          isCut = false;
          throw new TelegramCallError(name, { kind: 'unanswered', reason: 'ECONNRESET' });
        }
        return api.call(name, args);
      },
    }),
  });
  const { sam, says } = bench;
  await says(sam, 'bot', '/links');
  await says(sam, SALES, '/links');
  expect(heads(bench.viktor, SALES)).not.toContain(BOUND);
  await says(sam, SALES, '/links');
  await says(sam, SALES, '/links');
  expect(heads(bench.viktor, SALES).filter((head) => head === BOUND)).toHaveLength(1);
});
