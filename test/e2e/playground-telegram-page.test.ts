import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Seat, takeSeat } from './seat.js';
import { type ScriptedApp, startScriptedApp } from './start-scripted-app.js';
import { openTelegram } from './telegram-seat.js';

const MAI = 1001;
const GROUP = -5001;

describe('the playground’s Telegram pane', () => {
  let app: ScriptedApp;
  beforeAll(async () => {
    app = await startScriptedApp();
  }, 300_000);
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.telegram.reset();
    await app.telegram.as(MAI).says('bot', '/start');
  });

  const say = async (text: string, more: object = {}) => {
    const { result } = await app.callTelegram('sendMessage', { chat_id: MAI, text, ...more });
    return (result as { message_id: number }).message_id;
  };
  const keys = (...labels: string[]) => ({
    inline_keyboard: labels.map((text) => [{ text, callback_data: text }]),
  });
  const takeTelegramSeat = async (options: Parameters<typeof takeSeat>[2] = {}) => {
    const seat = await takeSeat(app.browser, app.url, { viewport: { width: 1300, height: 800 }, ...options });
    await closeTour(seat);
    return { seat, ...(await openTelegram(seat.page)) };
  };
  /** What the newest press asks the bot. */
  const answerPress = async (answer: object) => {
    const query = await waitForPress(app);
    await app.callTelegram('answerCallbackQuery', { callback_query_id: query, ...answer });
  };

  it('draws what is marked, and runs nothing of what somebody wrote', async () => {
    const html =
      '<b>Paid</b> · <code>&lt;b&gt;x</code>\n<a href="https://pay.example/p">page</a> a@b.example';
    await say(html, { parse_mode: 'HTML' });
    const { message, seat } = await takeTelegramSeat();
    const shown = await message('Paid');
    expect(await shown.locator('b', { hasText: 'Paid' }).count()).toBe(1);
    expect(await shown.locator('code').textContent()).toBe('<b>x');
    expect(await shown.getByRole('link', { name: 'page' }).getAttribute('href')).toBe(
      'https://pay.example/p',
    );
    expect(await shown.getByRole('link', { name: 'a@b.example' }).getAttribute('href')).toBe(
      'mailto:a@b.example',
    );
    await seat.close();
  });

  it('shows a toast, and an alert that stays until it was read', async () => {
    await say('A card', { reply_markup: keys('More', 'Refund') });
    const { message, seat, pane } = await takeTelegramSeat();
    const card = await message('A card');
    await card.getByRole('button', { name: 'More' }).click();
    await answerPress({ text: 'In a moment' });
    await seat.page.getByText('In a moment').waitFor();
    await card.getByRole('button', { name: 'Refund' }).click();
    await answerPress({ text: 'Managers alone refund.', show_alert: true });
    const alert = seat.page.getByRole('alertdialog', { name: 'Paylink' });
    await alert.getByText('Managers alone refund.').waitFor();
    await alert.getByRole('button', { name: 'Close' }).press('Enter');
    await alert.waitFor({ state: 'detached' });
    expect(await pane.locator(':focus').textContent()).toBe('Refund');
    await seat.close();
  });

  it('copies, shares by way of another chat, and opens the bot’s own links in place', async () => {
    const inline_keyboard = [
      [{ text: 'Copy', copy_text: { text: 'https://pay.example/p/1' } }],
      [{ text: 'Share', switch_inline_query: 'PL-1' }],
      [{ text: 'Help', url: 'https://t.me/paylink_bot?start=help' }],
    ];
    await say('A card', { reply_markup: { inline_keyboard } });
    const { message, seat, field } = await takeTelegramSeat();
    const card = await message('A card');
    await card.getByRole('button', { name: 'Copy' }).click();
    await seat.page.getByText('Copied: https://pay.example/p/1').waitFor();
    await card.getByRole('link', { name: 'Help' }).click();
    await message('/start help');
    await card.getByRole('button', { name: 'Share' }).click();
    await seat.page.getByRole('menuitem', { name: 'Ann' }).click();
    expect(await field.getAttribute('placeholder')).toBe('Message Ann');
    expect(await field.inputValue()).toBe('@paylink_bot PL-1');
    await seat.close();
  });

  it('edits in place and keeps the focus, also when the button is gone', async () => {
    const message_id = await say('Amount', { reply_markup: keys('USD', 'Skip') });
    const { message, seat, pane } = await takeTelegramSeat();
    const form = await message('Amount');
    await form.getByRole('button', { name: 'Skip' }).focus();
    const edit = (text: string, reply_markup: object) =>
      app.callTelegram('editMessageText', { chat_id: MAI, message_id, text, reply_markup });
    await edit('Description', keys('Back', 'Skip'));
    await message('Description');
    expect(await pane.locator(':focus').textContent()).toBe('Skip');
    await edit('Email', keys('None'));
    await message('Email');
    expect(await pane.locator(':focus').textContent()).toBe('None');
    await seat.close();
  });

  it('marks what only one person sees, and shows it to nobody else', async () => {
    await app.callTelegram('setMyCommands', {
      commands: [{ command: 'links', description: 'The newest links', is_ephemeral: true }],
    });
    const { message, seat, writes, opens, actsAs, pane } = await takeTelegramSeat();
    await opens('Lotus sales');
    await writes('/links');
    const asked = await message('/links');
    await asked.getByText('Only you see this').waitFor();
    await actsAs('Sam Rivera');
    await opens('Lotus sales');
    expect(await pane.getByText('Only you see this').count()).toBe(0);
    await seat.close();
  });

  it('replies to a message, in the topic where one stands', async () => {
    const office = -1_002_000_000_001;
    await app.telegram.as(MAI).says(office, 'coffee, 20 usd', { threadId: 7 });
    const { message, seat, writes, opens, pane } = await takeTelegramSeat();
    await opens('Lotus office');
    await pane.getByRole('button', { name: '# Payments' }).click();
    const asked = await message('coffee, 20 usd');
    await asked.getByRole('button', { name: /^Reply to coffee/ }).click();
    await pane.getByText('Reply to Mai Tran').waitFor();
    await writes('/paylink');
    await message('/paylink');
    expect(app.telegram.as(MAI).last(office, '/paylink')).toMatchObject({ threadId: 7, replyToId: 1 });
    await pane.getByText('Reply to Mai Tran').waitFor({ state: 'hidden' });
    await seat.close();
  });

  it('counts what came in elsewhere, and comes back to the same place after a reload', async () => {
    const { seat, opens, actsAs, pane, message } = await takeTelegramSeat();
    await actsAs('Sam Rivera');
    await opens('Lotus sales');
    await app.telegram.as('Viktor').says(GROUP, 'hello');
    await message('hello');
    await opens('Ann');
    await app.telegram.as('Viktor').says(GROUP, 'anybody?');
    await pane.getByRole('button', { name: 'Lotus sales, 1 unread' }).click();
    await seat.page.reload();
    await message('anybody?');
    await pane.getByRole('button', { name: 'Sam Rivera, Manager', pressed: true }).waitFor();
    await seat.close();
  });

  it('catches up after the line was down', async () => {
    const { seat, message } = await takeTelegramSeat();
    app.cutLines();
    await say('said while away');
    await message('said while away');
    await seat.close();
  });

  it.each([320, 390, 800])('fits a page %i px wide', async (width) => {
    await say(`a-word-of-forty-characters-without-a-break ${'x'.repeat(60)}`, {
      reply_markup: { inline_keyboard: [['A long label for one', 'Another long label', 'Third'].map(toKey)] },
    });
    const { seat, message, pane } = await takeTelegramSeat({ viewport: { width, height: 700 } });
    await message('a-word-of-forty');
    const overflow = await seat.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
    const wide = await pane.evaluate((element) =>
      [...element.querySelectorAll('*')].filter((child) => child.scrollWidth > innerWidth).map(String),
    );
    expect(wide).toEqual([]);
    await pane.getByRole('button', { name: 'Close Telegram' }).click();
    await pane.waitFor({ state: 'detached' });
    await seat.close();
  });
});

function toKey(text: string) {
  return { text, callback_data: text };
}

async function closeTour(seat: Seat): Promise<void> {
  const close = seat.page.getByRole('button', { name: 'Close tour' });
  if (await close.isVisible()) await close.click();
}

const answered = new Set<string>();

async function waitForPress({ telegram }: ScriptedApp): Promise<string> {
  for (;;) {
    const query = telegram.updates().findLast((update) => 'callback_query' in update)?.['callback_query'];
    const id = (query as { id?: string } | undefined)?.id;
    if (id !== undefined && !answered.has(id)) {
      answered.add(id);
      return id;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}
