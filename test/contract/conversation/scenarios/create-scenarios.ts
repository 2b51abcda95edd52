import { describe, expect, it } from '@jest/globals';
import { SALES, type StartChat, useChat } from '../chat-under-test.js';
import { FOLDED, makeLink } from './steps.js';

const LINE = '49.99 usd "School fees" name:"Ann Lee" ann@example.com ref:INV-42';

export function describeCreating(start: StartChat): void {
  describe('a link in one line', () => {
    const chat = useChat(start);

    it('is reviewed, created and shown to the channel without the contacts', async () => {
      const { seller, colleague, passes } = chat();
      await seller.says(`/paylink ${LINE}`);
      const review = await seller.sees('Nothing is sent until you press Create link.');
      for (const words of ['49.99 USD', 'School fees', 'Ann Lee, ann@example.com', 'INV-42']) {
        expect(review.words).toContain(words);
      }
      expect(review.buttons).toEqual(expect.arrayContaining(['Back', 'Create link']));

      await seller.presses(review, 'Create link');
      const created = await seller.sees('/p/');
      expect(created.words).toContain('⚪ Open · 49.99 USD · School fees');
      expect(created.words).toContain('Not sent: you share it');
      expect(created.buttons).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^Share to a (?:channel|group)$/),
          ...['Show QR', 'Open the pay page', 'Cancel link'],
        ]),
      );

      await passes(2_000);
      const card = await colleague.seesIn(SALES, 'INV-42');
      expect(card.words).toContain('For Ann L.');
      expect(card.words).not.toMatch(/ann@example\.com|\/p\//);
    });

    it('leads back from its review to the form, with everything that was typed', async () => {
      const { seller } = chat();
      await seller.says(`/paylink ${LINE} note:desk=4`);
      await seller.presses(await seller.sees('Create link'), 'Back');
      await seller.presses(await seller.sees('Add a note'), 'Review', { Amount: '50' });
      const review = await seller.sees('50.00 USD');
      expect(review.words).toContain('Ann Lee, ann@example.com');
      expect(review.words).toContain('desk = 4 (only your team sees these)');
    });

    it('shows what was typed as it was typed, whatever signs stand in it', async () => {
      const { seller, colleague, passes } = chat();
      const typed = 'Fish & <b>chips</b> *free* _today_ ~x~ `code` @channel :lotus_logo: &amp;';
      await seller.says(`/paylink 5 usd "${typed}" ref:INV-42`);
      const review = await seller.sees('Create link');
      expect(review.words).toContain(typed);
      await seller.presses(review, 'Create link');
      expect((await seller.sees('/p/')).words).toContain(typed);
      await passes(2_000);
      expect((await colleague.seesIn(SALES, 'INV-42')).words).toContain(typed);
      await seller.says('/paylink status INV-42');
      expect((await seller.sees('by you')).words).toContain(typed);
    });

    it('keeps a text that is too long for the form, and says how long it may be', async () => {
      const { seller } = chat();
      await seller.says(`/paylink 5 usd "${'long '.repeat(150)}"`);
      await seller.presses(await seller.sees('Keep the description to 500 characters'), 'Open the form');
      await seller.presses(await seller.sees(FOLDED), 'Review');
      const form = await seller.sees('Keep the description to 500 characters');
      await seller.presses(form, 'Review', { Description: 'Short' });
      await seller.sees('5.00 USD\nShort');
    });

    it('is made once when Create arrives twice', async () => {
      const { seller } = chat();
      await seller.says(`/paylink ${LINE}`);
      await seller.pressesTwice(await seller.sees('Create link'), 'Create link');
      await seller.sees('/p/');
      await seller.says('/paylink list mine');
      await seller.sees('newest first: 1 to 1 of 1');
    });

    it('is made by two people at once, each their own', async () => {
      const { owner, seller, colleague } = chat();
      await Promise.all([makeLink(seller, '7 usd "His"'), makeLink(colleague, '8 usd "Hers"')]);
      await owner.says('/paylink list');
      const list = await owner.sees('newest first: 1 to 2 of 2');
      expect(list.words).toContain('7.00 USD · His');
      expect(list.words).toContain('8.00 USD · Hers');
    });

    it('is not made when somebody took its reference meanwhile: the review stands, with the reason', async () => {
      const { seller, colleague } = chat();
      await seller.says('/paylink 5 usd ref:INV-42');
      const review = await seller.sees('Create link');
      await makeLink(colleague, '7 usd ref:inv-42');
      await seller.presses(review, 'Create link');
      const refused = await seller.sees('Another link has this reference');
      await seller.presses(refused, 'Back');
      await seller.presses(await seller.sees('Add a note'), 'Review', { 'Your reference': 'INV-43' });
      await seller.presses(await seller.sees('INV-43'), 'Create link');
      expect((await seller.sees('/p/')).words).toContain('INV-43');
    });
  });

  describe('a message that names an amount', () => {
    const chat = useChat(start);

    it('fills the form', async () => {
      const { seller, colleague } = chat();
      await colleague.chats(SALES, 'Ann wants to pay 1,250.50 EUR, ann@example.com or +66 81 234 5678');
      await seller.makesLinkOf(await seller.seesIn(SALES, 'Ann wants to pay'));
      await seller.presses(await seller.sees('Customer name'), 'Review');
      const review = await seller.sees('1,250.50 EUR');
      expect(review.words).toContain('ann@example.com, +66812345678');
    });
  });
}
