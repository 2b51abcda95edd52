import type { Browser, Locator, Page } from 'playwright-core';

/** Someone at the playground's page, who finds things by the words they read. */
export interface Seat {
  readonly page: Page;
  /** Chooses whom to act as, by first name. */
  actsAs(name: string): Promise<void>;
  opens(place: string): Promise<void>;
  /** Writes into the composer and presses Enter. */
  writes(text: string): Promise<void>;
  /** The modal, once its title is this. */
  modal(title: string): Promise<Locator>;
  /** The newest message with these words, once it is there. */
  message(words: string | RegExp): Promise<Locator>;
  close(): Promise<void>;
}

const PATIENCE_MS = 60_000;

export async function takeSeat(
  browser: Browser,
  url: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Seat> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('main').getByRole('textbox').waitFor();
  return {
    page,
    async actsAs(name) {
      const people = page.getByRole('group', { name: 'Act as' });
      const person = people.getByRole('button', { name });
      await person.click();
      await people.locator(`[aria-pressed=true][aria-label^="${name} "]`).waitFor();
    },
    opens: (place) =>
      page.getByRole('navigation', { name: 'Workspace' }).getByRole('button', { name: place }).click(),
    async writes(text) {
      await page.getByRole('main').getByRole('textbox').fill(text);
      await page.keyboard.press('Enter');
    },
    async modal(title) {
      await page.getByRole('heading', { name: title }).waitFor();
      return page.getByRole('dialog', { name: title });
    },
    async message(words) {
      const lists = page.getByRole('list', { name: /^(Messages|Thread)/ });
      const found = lists.getByRole('listitem').filter({ hasText: words }).last();
      await found.waitFor();
      return found;
    },
    close: () => context.close(),
  };
}
