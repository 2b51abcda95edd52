import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@paylink/playground/protocol';
import { type Seat, takeSeat } from './seat.js';
import { type ScriptedApp, startScriptedApp } from './start-scripted-app.js';

const plain = (text: string) => ({ type: 'plain_text', text });
const section = (text: string): JsonObject => ({ type: 'section', text: { type: 'mrkdwn', text } });
const actions = (...elements: JsonObject[]): JsonObject => ({ type: 'actions', block_id: 'acts', elements });

describe('channels in the playground', () => {
  let app: ScriptedApp;
  let seat: Seat;
  const complaints: string[] = [];
  const foreign: string[] = [];
  beforeAll(async () => {
    app = await startScriptedApp();
    seat = await takeSeat(app.browser, app.url);
    const origin = new URL(app.url).origin;
    seat.page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text());
    });
    seat.page.on('pageerror', (error) => complaints.push(error.message));
    seat.page.on('request', (request) => {
      if (!request.url().startsWith(origin)) foreign.push(request.url());
    });
  }, 300_000);
  afterAll(() => app.stop());
  beforeEach(() => {
    app.heard.length = 0;
    app.answer(() => undefined);
  });

  const post = async (args: JsonObject, channel = 'C0SALES') =>
    String((await app.call('chat.postMessage', { channel, text: 'words', ...args }))['ts']);
  const pressed = () => app.heard.filter(({ type }) => type === 'block_actions');

  it('edits a message in place before one’s eyes and keeps the focus where it was', async () => {
    const button = { type: 'button', action_id: 'go', text: plain('Go') };
    const ts = await post({ text: 'Open', blocks: [section('⚪ *Open* · 49.99 USD'), actions(button)] });
    const card = await seat.message('Open · 49.99 USD');
    await card.getByRole('button', { name: 'Go' }).focus();
    await app.call('chat.update', {
      channel: 'C0SALES',
      ts,
      text: 'Paid',
      blocks: [section('🟢 *Paid* · 49.99 USD'), actions(button)],
    });
    const paid = await seat.message('🟢 Paid · 49.99 USD');
    expect(await seat.page.getByText('Open · 49.99 USD').count()).toBe(0);
    const focused = paid.getByRole('button', { name: 'Go' });
    expect(await focused.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('asks before a press that wants it, and does nothing when told no', async () => {
    const confirm = {
      title: plain('Call it off?'),
      text: plain('Nobody can pay it.'),
      confirm: plain('Call it off'),
      deny: plain('Keep it'),
    };
    await post({
      blocks: [actions({ type: 'button', action_id: 'off', text: plain('Cancel link'), confirm })],
    });
    const question = seat.page.getByRole('dialog', { name: 'Call it off?' });
    await seat.page.getByRole('button', { name: 'Cancel link' }).click();
    await question.getByRole('button', { name: 'Keep it' }).click();
    await question.waitFor({ state: 'detached' });
    expect(pressed()).toHaveLength(0);

    await seat.page.getByRole('button', { name: 'Cancel link' }).click();
    const isPressed = app.platform.as('U0SAM').waits(() => pressed()[0]);
    await question.getByRole('button', { name: 'Call it off' }).click();
    expect((await isPressed)['actions']).toMatchObject([{ action_id: 'off', block_id: 'acts' }]);
  });

  it('opens overflow menus and message shortcuts by keyboard', async () => {
    const options = [
      { text: plain('Status'), value: 'status' },
      { text: plain('Show QR'), value: 'qr' },
    ];
    await post({
      blocks: [section('With a menu'), actions({ type: 'overflow', action_id: 'more', options })],
    });
    const message = await seat.message('With a menu');
    await message.locator('.actions').getByRole('button', { name: 'More actions' }).press('Enter');
    const isPressed = app.platform.as('U0SAM').waits(() => pressed()[0]);
    await seat.page.keyboard.press('ArrowDown');
    await seat.page.keyboard.press('Enter');
    expect((await isPressed)['actions']).toMatchObject([{ selected_option: { value: 'qr' } }]);

    await message.locator('.message-tools').getByRole('button', { name: 'More actions' }).press('Enter');
    const isUsed = app.platform
      .as('U0SAM')
      .waits(() => app.heard.find(({ type }) => type === 'message_action'));
    await seat.page.getByRole('menuitem', { name: 'Create payment link' }).press('Enter');
    expect(await isUsed).toMatchObject({ callback_id: 'link_from_message', channel: { id: 'C0SALES' } });
  });

  it('shows private messages to their reader alone, until dismissed', async () => {
    await app.call('chat.postEphemeral', { channel: 'C0SALES', user: 'U0SAM', text: 'For Sam only' });
    const message = await seat.message('For Sam only');
    expect(await message.textContent()).toContain('Only visible to you');
    await message.getByRole('button', { name: 'Dismiss message' }).click();
    await message.waitFor({ state: 'detached' });
  });

  it('says what went wrong with a command as Slackbot, and gives the text back', async () => {
    await seat.writes('/unknown thing');
    const notice = await seat.message('/unknown is not a valid command.');
    expect(await notice.textContent()).toContain('Slackbot');
    await seat.page.waitForFunction(() => document.querySelector('textarea')?.value === '/unknown thing');
    await seat.page.getByRole('main').getByRole('textbox').fill('');
  });

  it('completes a half-typed command', async () => {
    const field = seat.page.getByRole('main').getByRole('textbox');
    await field.fill('/pay');
    await seat.page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('/paylink ');
    await field.fill('');
  });

  it('keeps answers to a message in its thread', async () => {
    const ts = await post({ text: 'The card' });
    await app.call('chat.postMessage', { channel: 'C0SALES', thread_ts: ts, text: 'Its history' });
    await (await seat.message('The card')).getByRole('button', { name: '1 reply' }).click();
    const thread = seat.page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('Its history').waitFor();
    expect(await seat.page.getByRole('main').getByText('Its history').count()).toBe(0);
    await thread.getByRole('textbox', { name: 'Reply' }).fill('Thank you');
    await seat.page.keyboard.press('Enter');
    await seat.page.getByRole('button', { name: '2 replies' }).waitFor();
    await seat.page.keyboard.press('Escape');
    await thread.waitFor({ state: 'detached' });
  });

  it('brings what one writes before the eyes, also from far up', async () => {
    for (let n = 0; n < 40; n += 1)
      await app.call('chat.postMessage', { channel: 'C0SALES', text: `Line ${n}` });
    await seat.message('Line 39');
    const first = seat.page.getByText('Line 0', { exact: true });
    await first.scrollIntoViewIfNeeded();
    await seat.page.getByRole('main').locator('.scroller').hover();
    await seat.page.mouse.wheel(0, -200);
    await seat.writes('Here I am');
    const mine = await seat.message('Here I am');
    await seat.page.waitForFunction(
      (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const list = element.closest('.scroller')?.getBoundingClientRect();
        return list !== undefined && top >= list.top && bottom <= list.bottom + 1;
      },
      await mine.evaluateHandle((element) => element),
    );
  });

  it('says yesterday of what was today when the clock has moved on by a day', async () => {
    const now = Math.floor(Date.now() / 1000);
    const words = `Written <!date^${now}^{date_short_pretty}|then>`;
    await app.call('chat.postMessage', { channel: 'C0SALES', text: words });
    await seat.message('Written today');
    await seat.page.getByRole('button', { name: /^Clock/ }).click();
    await seat.page.getByRole('button', { name: '+ 1 day' }).click();
    await seat.page.keyboard.press('Escape');
    await seat.message('Written yesterday');
  });

  it('names the limit that a refused call broke, in the log', async () => {
    await expect(post({ blocks: [{ type: 'header', text: plain('x'.repeat(151)) }] })).rejects.toThrow(
      'invalid_blocks',
    );
    await seat.page.getByRole('button', { name: /^Log/ }).click();
    const log = seat.page.getByRole('complementary', { name: 'Platform log' });
    await log.getByText('chat.postMessage refused: invalid_blocks').waitFor();
    expect(await log.textContent()).toContain(
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    );
    await log.getByRole('button', { name: 'Close platform log' }).click();
  });

  it('has broken no rule of its own page and asked nobody else for anything', () => {
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });
});
