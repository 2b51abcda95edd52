import type { Locator, Page } from 'playwright-core';

/** Someone at the playground's Telegram pane, who finds things by the words they read. */
export interface TelegramSeat {
  readonly pane: Locator;
  readonly field: Locator;
  /** Chooses whom to be, by their whole name. */
  actsAs(name: string): Promise<void>;
  opens(chat: string): Promise<void>;
  /** Writes into the field and presses Enter. */
  writes(text: string): Promise<void>;
  /** The newest message with these words, once it is there. */
  message(words: string | RegExp): Promise<Locator>;
}

/** Opens the pane unless it stands there already. */
export async function openTelegram(page: Page): Promise<TelegramSeat> {
  const pane = page.getByRole('region', { name: 'Telegram' });
  const field = pane.getByRole('textbox');
  if (!(await pane.isVisible())) await page.getByRole('button', { name: 'Telegram', exact: true }).click();
  await field.waitFor();
  return {
    pane,
    field,
    async actsAs(name) {
      const people = pane.getByRole('group', { name: 'In Telegram, be' });
      await people.getByRole('button', { name }).click();
      await people.getByRole('button', { name, pressed: true }).waitFor();
    },
    async opens(chat) {
      const chats = pane.getByRole('navigation', { name: 'Telegram chats' });
      await chats.getByRole('button', { name: chat }).click();
      await pane.getByRole('list', { name: `Telegram: ${chat}` }).waitFor({ state: 'attached' });
    },
    async writes(text) {
      await field.fill(text);
      await field.press('Enter');
    },
    async message(words) {
      const found = pane.getByRole('list', { name: /^Telegram: / }).getByRole('listitem');
      const newest = found.filter({ hasText: words }).last();
      await newest.waitFor();
      return newest;
    },
  };
}

/** Pays at the sandbox bank, in a tab that the press of `link` opens. */
export async function payInNewTab(page: Page, link: Locator): Promise<void> {
  const [customer] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await customer.getByRole('button', { name: /^Pay / }).click();
  await customer.getByRole('heading', { name: /Payment to/ }).waitFor();
  await customer.locator('button[value=pay]').click();
  await customer.getByText('has received your payment').waitFor();
  await customer.close();
}
