import { describe, expect, it } from '@jest/globals';
import { type StartChat, useChat } from '../chat-under-test.js';
import { FOLDED, makeLink } from './steps.js';

const MINUTE_MS = 60_000;

export function describeLists(start: StartChat): void {
  describe('a list', () => {
    const chat = useChat(start);

    it('offers the form where it is empty', async () => {
      const { seller } = chat();
      await seller.says('/paylink list');
      await seller.presses(await seller.sees('There are no links here.'), 'New payment link');
      await seller.sees(FOLDED);
    });

    it('shows ten a page, newest first, is turned, and narrowed to a state', async () => {
      const { seller, passes } = chat();
      for (let made = 1; made <= 12; made += 1) {
        await makeLink(seller, `${made} usd "Fee ${made}" ref:F-${made}`);
        await passes(MINUTE_MS);
      }
      await seller.says('/paylink list mine');
      const first = await seller.sees('My links, newest first: 1 to 10 of 12');
      expect(first.words).toContain('⚪ Open · 12.00 USD · Fee 12');
      expect(first.words).not.toContain('Fee 2 ·');
      expect(first.buttons).toContain('Older');
      expect(first.buttons).not.toContain('Newer');
      await seller.presses(first, 'Older');
      const last = await seller.sees('My links, newest first: 11 to 12 of 12');
      expect(last.words).toContain('⚪ Open · 1.00 USD · Fee 1 ·');
      expect(last.buttons).not.toContain('Older');
      await seller.presses(last, 'Newer');
      await seller.chooses(await seller.sees('1 to 10 of 12'), 'Show', 'Paid');
      await seller.chooses(await seller.sees('There are no links here.'), 'Show', 'Open');
      await seller.sees('Open, newest first: 1 to 10 of 12');
    });

    it('leads to the status of each link', async () => {
      const { seller } = chat();
      await makeLink(seller, '7 usd "Fee" ref:F-1');
      await seller.says('/paylink list');
      await seller.presses(await seller.sees('1 to 1 of 1'), 'F-1');
      await seller.sees('by you');
    });

    it('holds what each may see: sellers their own, who manages or looks on all of them', async () => {
      const { owner, seller, colleague, giveRole } = chat();
      await makeLink(owner, '7 usd "Hers"');
      await makeLink(seller, '8 usd "His" name:"Ann Lee"');
      await seller.says('/paylink list');
      expect((await seller.sees('1 to 1 of 1')).words).not.toContain('Hers');
      await owner.says('/paylink list');
      expect((await owner.sees('1 to 2 of 2')).words).toContain('His · Ann Lee');

      await colleague.says('/paylink list');
      await colleague.sees('There are no links here.');
      await giveRole('colleague', 'viewer');
      await colleague.says('/paylink list');
      const looked = await colleague.sees('1 to 2 of 2');
      expect(looked.words).toContain('His · Ann L.');
      expect(looked.words).not.toContain('Ann Lee');
      await colleague.says('/paylink list mine');
      await colleague.sees('There are no links here.');
    });
  });

  describe('a search', () => {
    const chat = useChat(start);

    it('finds the starts of words, whatever signs stand by them, and says when there is none', async () => {
      const { seller } = chat();
      await makeLink(seller, '7 usd "50% off (.*)" name:"Ann Lee"');
      await seller.says('/paylink find 50% (off.*)');
      const found = await seller.sees('Links with "50% (off.*)", newest first: 1 to 1 of 1');
      expect(found.words).toContain('7.00 USD · 50% off (.*) · Ann Lee');
      await seller.says('/paylink find nothing like it');
      await seller.sees('I found no link with "nothing like it".');
    });

    it('is turned like a list, and goes on looking for the same words', async () => {
      const { seller, passes } = chat();
      for (let made = 1; made <= 11; made += 1) {
        await makeLink(seller, `${made} usd "Fee ${made}"`);
        await passes(MINUTE_MS);
      }
      await makeLink(seller, '90 usd "Trip"');
      await seller.says('/paylink find fee');
      await seller.presses(await seller.sees('Links with "fee", newest first: 1 to 10 of 11'), 'Older');
      const last = await seller.sees('Links with "fee", newest first: 11 to 11 of 11');
      expect(last.words).toContain('1.00 USD · Fee 1 ·');
      expect(last.buttons).not.toContain('Older');
    });
  });
}
