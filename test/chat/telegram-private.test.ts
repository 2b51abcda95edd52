import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startTelegramBench, type TelegramBench } from './telegram-bench.js';

let bench: TelegramBench;
beforeEach(async () => {
  bench = await startTelegramBench();
});
afterEach(() => bench.stop());

/** The first lines of what the bot has before Sam, oldest first. */
const heads = () =>
  bench.sam
    .sees('bot')
    .filter(({ from }) => from === 'Paylink')
    .map(({ text }) => text.split('\n')[0]);
const form = () => bench.sam.last('bot', 'New payment link');

test('a line leads to its review, and Create to the link and its card', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink 20 usd coffee ann@example.com');
  await presses(sam, sam.last('bot', 'Check before it goes out'), 'Create link');
  expect(heads()).toEqual(['Payment link created', '⚪ Open · 20.00 USD · coffee']);
  expect(bench.sam.last('bot', 'Payment link created')?.text).toContain('ann@example.com');
});

test('Create pressed twice makes one link', async () => {
  const { sam, says, presses, store } = bench;
  await says(sam, 'bot', '/paylink 20 usd coffee');
  const review = sam.last('bot', 'Check before');
  await Promise.all([presses(sam, review, 'Create link'), presses(sam, review, 'Create link')]);
  expect(heads()).toEqual(['Payment link created', '⚪ Open · 20.00 USD · coffee']);
  const merchant = await store.merchants.findByWorkspace('telegram', '1002');
  const found = await store.links.list({ merchantId: merchant?.id ?? '' }, { skip: 0, limit: 10 });
  expect(found.links).toHaveLength(1);
});

test('the form is one message, from the first question to the link', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink');
  await says(sam, 'bot', '49.99 eur');
  expect(form()?.text).toContain('Description');
  await says(sam, 'bot', 'School fees');
  expect(form()?.text).toContain('49.99 EUR · School fees');
  await presses(sam, form(), 'Back');
  expect(form()?.text).toContain('Description');
  await presses(sam, form(), 'All fields');
  await presses(sam, form(), 'Review');
  expect(heads()).toEqual(['Check before it goes out']);
  await presses(sam, sam.last('bot', 'Check before'), 'Edit');
  expect(form()?.text).toContain('School fees');
  await presses(sam, form(), 'Review');
  await presses(sam, sam.last('bot', 'Check before'), 'Create link');
  expect(heads()).toEqual(['Payment link created', '⚪ Open · 49.99 EUR · School fees']);
});

test('Back from the review leads to the last question, Edit to all fields', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink 49.99 eur School fees');
  await presses(sam, sam.last('bot', 'Check before'), 'Back');
  expect(form()?.text).toMatch(/^Phone\n/);
  await presses(sam, form(), 'Back');
  expect(form()?.text).toMatch(/^Email\n/);
  await presses(sam, form(), 'Cancel');
  await says(sam, 'bot', '/paylink 49.99 eur School fees');
  await presses(sam, sam.last('bot', 'Check before'), 'Edit');
  expect(form()?.text).toMatch(/^New payment link\n/);
});

test('each reading of an amount is a button, which answers the question', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink');
  await says(sam, 'bot', '1,500 usd');
  expect(form()?.text).toContain('1,500 usd could be');
  await presses(sam, form(), '1,500.00 USD');
  expect(form()?.text).toContain('1500.00 USD');
  expect(form()?.text).toMatch(/^Description\n/);
});

test('a draft goes on after a restart in the middle of it', async () => {
  const { sam, says, store, platform } = bench;
  await says(sam, 'bot', '/paylink');
  await says(sam, 'bot', '49.99 eur');
  const restarted = await startTelegramBench({ store, platform });
  await restarted.says(sam, 'bot', 'School fees');
  await restarted.stop();
  expect(heads()).toEqual(['Email']);
  expect(form()?.text).toContain('49.99 EUR · School fees');
});

test('a second form takes the place of the first, which is kept and goes on where it was', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink');
  await says(sam, 'bot', '5 usd');
  await says(sam, 'bot', '/paylink');
  expect(heads()).toEqual(['Not finished: 5.00 USD.']);
  await presses(sam, sam.last('bot', 'Not finished'), 'Go on where you were');
  expect(form()?.text).toContain('Amount: 5.00');
});

test('a second form is begun anew where the first is not gone on with', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink');
  await says(sam, 'bot', '5 usd');
  await says(sam, 'bot', '/paylink');
  await presses(sam, sam.last('bot', 'Not finished'), 'Begin anew');
  expect(heads().at(-1)).toBe('Amount');
});

test('a form goes on below what was asked for in between, not out of sight', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink');
  await says(sam, 'bot', '5 usd');
  const question = form();
  await says(sam, 'bot', '/links');
  expect(heads()).toEqual(['Description', 'There are no links here.']);
  await says(sam, 'bot', 'tea');
  expect(heads()).toEqual(['There are no links here.', 'Email']);
  await says(sam, 'bot', '/links');
  await presses(sam, form(), 'Skip');
  expect(heads().at(1)).toBe('Phone');
  expect(question?.id).not.toBe(form()?.id);
});

test('a press that comes twice answers one question', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink');
  await says(sam, 'bot', '5 usd');
  const question = form();
  await Promise.all([presses(sam, question, 'Skip'), presses(sam, question, 'Skip')]);
  expect(form()?.text).toContain('Email');
});

test('a button of a form that is over says so', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink');
  const old = form();
  const pressing = sam.presses(old ?? ({ ...sam.sees('bot')[0] } as never), 'Cancel');
  await bench.work();
  await pressing;
  expect(heads()).toEqual(['Nothing was changed.']);
  await says(sam, 'bot', '/paylink 5 usd tea');
  const review = sam.last('bot', 'Check before');
  await presses(sam, review, 'Cancel');
  expect(heads()).toEqual(['Nothing was changed.', 'Nothing was changed.']);
});

test('/cancel alone leaves the form, and what is typed then is no answer', async () => {
  const { sam, says } = bench;
  await says(sam, 'bot', '/paylink');
  await says(sam, 'bot', '/cancel');
  expect(heads()).toEqual(['Nothing was changed.']);
});

test('a picture where words are due is answered once for an album, and the question stays', async () => {
  const { sam, says, work } = bench;
  await says(sam, 'bot', '/paylink');
  await sam.says('bot', '', { photo: true, album: 'one' });
  await sam.says('bot', '', { photo: true, album: 'one' });
  await work();
  expect(heads()).toEqual(['Amount']);
  expect(form()?.text).toContain('I read only text here. Type the answer, or press a button.');
});

test('a contact card is read as the number that is asked for', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink');
  await says(sam, 'bot', '5 usd');
  await presses(sam, form(), 'Skip');
  await presses(sam, form(), 'Skip');
  await says(sam, 'bot', '', { contact: { phone_number: '+66812345678', first_name: 'Ann' } });
  expect(form()?.text).toContain('+66812345678');
});

test('a reply with /paylink proposes what the message says', async () => {
  const { sam, says } = bench;
  const asked = await sam.says('bot', 'Please send Ann Lee ann@example.com a link for 120 usd');
  await says(sam, 'bot', '/paylink', { replyTo: asked });
  expect(form()?.text).toContain('120');
  expect(form()?.text).toContain('ann@example.com');
});

test('a reply with /paylink to a contact card proposes who it is of', async () => {
  const { sam, says, presses } = bench;
  const card = await sam.says('bot', '', { contact: { phone_number: '66812345678', first_name: 'Ann' } });
  await says(sam, 'bot', '/paylink', { replyTo: card });
  await presses(sam, form(), 'All fields');
  expect(form()?.text).toContain('+66812345678');
});

test('what somebody passes on is no command, and an edit is nothing', async () => {
  const { sam, says, work } = bench;
  await says(sam, 'bot', '/paylink 5 usd tea', { forwardedFrom: 2001 });
  expect(sam.last('bot', 'Check before')).toBeUndefined();
  const said = await sam.says('bot', '/links');
  await work();
  const before = heads().length;
  await sam.edits(said, '/paylink 5 usd tea');
  await work();
  expect(heads()).toHaveLength(before);
});

test('commands of nobody are answered in words; those of another bot are not', async () => {
  const { sam, says } = bench;
  await says(sam, 'bot', '/frobnicate');
  expect(sam.last('bot')?.text).toContain('/paylink');
  const before = heads().length;
  await says(sam, 'bot', '/paylink@other_bot 5 usd tea');
  expect(heads()).toHaveLength(before);
});

test('5,000 characters are answered in words', async () => {
  const { sam, says } = bench;
  await says(sam, 'bot', `/paylink 5 usd ${'a'.repeat(5_000)}`);
  expect(heads().at(-1)).toContain("I can't make this link");
});

test('a press of two minutes ago is dropped', async () => {
  const { sam, says, platform, store, work } = bench;
  await says(sam, 'bot', '/paylink 5 usd tea');
  platform.hold();
  const pressing = sam.presses(sam.last('bot', 'Check before') as never, 'Create link');
  platform.release();
  await platform.settled();
  store.clock.advance(121_000);
  platform.clockMoved();
  await work();
  expect(await pressing).toEqual({ kind: 'unanswered' });
  expect(heads()).toEqual(['Check before it goes out']);
});

test('whoever is asked for patience by Telegram is answered all the same', async () => {
  const { sam, says, platform } = bench;
  platform.failNext('sendMessage', { kind: 'rate_limit', retryAfterSeconds: 1 });
  await says(sam, 'bot', '/paylink 5 usd tea');
  expect(heads()).toEqual(['Check before it goes out']);
});

test('the QR code is a picture, in a message of its own', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink 5 usd tea');
  await presses(sam, sam.last('bot', 'Check before'), 'Create link');
  await presses(sam, sam.last('bot', '⚪'), 'Show QR');
  expect(sam.last('bot')?.photoId).not.toBeNull();
});

test('an album under a command is that command, once', async () => {
  const { sam, work } = bench;
  await sam.says('bot', '/paylink 5 usd tea', { photo: true, album: 'one' });
  await sam.says('bot', '', { photo: true, album: 'one' });
  await work();
  expect(heads()).toEqual(['Check before it goes out']);
});
