import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Seat, takeSeat } from './seat.js';
import { type ScriptedApp, startScriptedApp } from './start-scripted-app.js';

describe('the playground’s page', () => {
  let app: ScriptedApp;
  beforeAll(async () => {
    app = await startScriptedApp();
  }, 300_000);
  afterAll(() => app.stop());

  const say = (text: string, channel = 'C0SALES') => app.call('chat.postMessage', { channel, text });

  it('loads a long channel page by page, newest first, and keeps the place while it does', async () => {
    for (let number = 1; number <= 250; number += 1) await say(`line ${number}`, 'C0PAYMENTS');
    const seat = await takeSeat(app.browser, app.url);
    await seat.opens('payments');
    await (await seat.message(/line 250$/)).waitFor();
    expect(await countMessages(seat)).toBe(100);

    await scrollUp(seat);
    await seat.page.waitForFunction(() => document.querySelectorAll('.message').length === 200);
    await scrollUp(seat);
    await seat.page.getByText('This is the very beginning of #payments.').waitFor();
    expect(await countMessages(seat)).toBe(250);
    await seat.close();
  });

  it('keeps the lines of small print', async () => {
    const elements = [{ type: 'plain_text', text: 'first line\nsecond line' }];
    const blocks = [{ type: 'context', elements }];
    await app.call('chat.postMessage', { channel: 'C0SALES', text: 'two lines', blocks });
    const seat = await takeSeat(app.browser, app.url);
    const message = await seat.message('first line');
    // biome-ignore lint/performance/useDomNodeTextContent: the lines as they are drawn are looked at
    expect(await message.innerText()).toContain('first line\nsecond line');
    await seat.close();
  });

  it('catches up by itself after the line was down', async () => {
    const seat = await takeSeat(app.browser, app.url);
    app.cutLines();
    await say('said while away');
    await seat.page.getByText('Reconnecting…').waitFor();
    await seat.message('said while away');
    await seat.close();
  });

  it('comes back to the same person and channel after a reload', async () => {
    const seat = await takeSeat(app.browser, app.url);
    await seat.actsAs('Olivia');
    await seat.opens('owners');
    await seat.page.reload();
    await seat.page.getByRole('heading', { name: 'owners' }).waitFor();
    await seat.page.getByRole('button', { name: 'Olivia Park, Owner', pressed: true }).waitFor();
    await seat.actsAs('Sam');
    await seat.page.getByRole('heading', { name: 'sales' }).waitFor();
    await seat.close();
  });

  it('empties everything on a reset, after a question', async () => {
    await say('to be forgotten');
    const seat = await takeSeat(app.browser, app.url);
    await seat.message('to be forgotten');
    await seat.page.getByRole('button', { name: 'Switches and reset' }).click();
    await seat.page.getByRole('button', { name: 'Reset to empty' }).click();
    const question = seat.page.getByRole('dialog', { name: 'Reset to empty?' });
    await question.getByRole('button', { name: 'Reset to empty' }).click();
    await seat.page.getByText('to be forgotten').waitFor({ state: 'detached' });
    await seat.close();
  });

  it('moves the clock to a given time in the person’s zone', async () => {
    const seat = await takeSeat(app.browser, app.url);
    await seat.page.getByRole('button', { name: /^Clock/ }).click();
    const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await seat.page.getByLabel('To (Bangkok time), day').fill(inTwoDays);
    await seat.page.getByLabel('To (Bangkok time), time').fill('9:00');
    await seat.page.getByRole('button', { name: 'Go' }).click();
    await seat.page
      .getByRole('button', { name: /^Clock: .*, 09:00, Bangkok time\. Move it forward$/ })
      .waitFor();
    await seat.close();
  });

  it('shows what would have reached the customer, as it comes in, and lets it run nothing', async () => {
    const seat = await takeSeat(app.browser, app.url);
    await seat.page.getByRole('button', { name: 'Inbox' }).click();
    const panel = seat.page.getByRole('complementary', { name: 'Customers’ inbox' });
    await panel.getByText('Nothing has been sent yet.').waitFor();
    const html = `<!doctype html><html lang="vi"><head></head><body><h1 style="color: rgb(1, 2, 3)">49.99 USD</h1>
      <script>document.title = 'ran'</script><img src="https://elsewhere.test/pixel.png"></body></html>`;
    const head = { from: 'pay@lotus.test', at: '2026-11-22T10:00:00.000Z', text: 'Pay by Friday', acts: [] };
    const mail = {
      ...head,
      id: 'm1',
      channel: 'email',
      to: 'ann@example.com',
      subject: 'Fees',
      html,
    } as const;
    const sms = { ...head, id: 'm2', channel: 'sms', to: '+66812345678' } as const;
    app.inbox.push(mail, sms);
    app.platform.announce({ type: 'inbox_received', id: 'm2' });

    await panel.locator('summary', { hasText: 'Pay by Friday' }).click();
    await panel.locator('summary', { hasText: 'Fees' }).click();
    const heading = panel.frameLocator('iframe[title=Fees]').getByRole('heading', { name: '49.99 USD' });
    const look = await heading.evaluate((element) => ({
      color: getComputedStyle(element).color,
      title: document.title,
    }));
    expect(look).toEqual({ color: 'rgb(1, 2, 3)', title: '' });
    expect(await panel.locator('summary', { hasText: 'Fees' }).locator('[lang=vi]').count()).toBe(1);
    expect(await panel.locator('iframe').getAttribute('lang')).toBe('vi');
    await seat.close();
  });

  it.each([320, 390])('fits a phone %i px wide, with the channels in a drawer', async (width) => {
    await say(`a-word-of-forty-characters-without-a-break ${'x'.repeat(60)}`);
    const phone = { viewport: { width, height: 700 }, hasTouch: true, isMobile: true };
    const seat = await takeSeat(app.browser, app.url, phone);
    const sidebar = seat.page.getByRole('navigation', { name: 'Workspace' });
    expect(await sidebar.isVisible()).toBe(false);
    await seat.page.getByRole('button', { name: 'Channels' }).click();
    await seat.opens('general');
    await seat.page.getByRole('heading', { name: 'general' }).waitFor();
    await sidebar.waitFor({ state: 'hidden' });
    const overflow = await seat.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
    await seat.close();
  });

  it('can be walked through by keyboard from bar to composer', async () => {
    const seat = await takeSeat(app.browser, app.url);
    await seat.page.locator('body').evaluate(() => (document.activeElement as HTMLElement).blur());
    const names: string[] = [];
    for (let step = 0; step < 24; step += 1) {
      await seat.page.keyboard.press('Tab');
      names.push(await seat.page.evaluate(readFocusedName));
    }
    const order = ['Sam Rivera, Salesperson', 'general', 'sales', 'Skip to the message field'];
    expect(names.filter((name) => order.includes(name)).slice(0, 4)).toEqual(order);
    expect(names.filter((name) => name === '')).toEqual([]);

    await seat.page.getByRole('button', { name: 'Skip to the message field' }).press('Enter');
    expect(await seat.page.evaluate(readFocusedName)).toBe('Message #sales');
    await seat.close();
  });
});

function countMessages(seat: Seat): Promise<number> {
  return seat.page.locator('.message').count();
}

async function scrollUp(seat: Seat): Promise<void> {
  await seat.page.locator('.scroller').evaluate((element) => {
    element.scrollTop = 0;
  });
}

/** Runs in the page. */
function readFocusedName(): string {
  const element = document.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
}
