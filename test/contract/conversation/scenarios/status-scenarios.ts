import { describe, expect, it } from '@jest/globals';
import { SALES, type StartChat, useChat } from '../chat-under-test.js';
import { makeLink } from './steps.js';

const LINE = '49.99 usd "School fees" name:"Ann Lee" ann@example.com ref:INV-42 note:desk=4';

export function describeStatus(start: StartChat): void {
  describe('the status of a link', () => {
    const chat = useChat(start);

    it('is all there is to know, for its maker and for who manages', async () => {
      const { owner, seller } = chat();
      await makeLink(seller, LINE);
      await seller.says('/paylink status inv-42');
      const his = await seller.sees('by you');
      await owner.says('/paylink status INV-42');
      const hers = await owner.sees('INV-42');
      for (const { words, buttons } of [his, hers]) {
        expect(words).toContain('⚪ Open · 49.99 USD · School fees');
        expect(words).toContain('Ann Lee, ann@example.com');
        expect(words).toContain('/p/');
        expect(words).toContain('desk = 4 (only your team sees these)');
        expect(words).toContain(': Created.');
        expect(buttons).toEqual(
          expect.arrayContaining([expect.stringMatching(/^Share to a /), 'Cancel link']),
        );
      }
      expect(hers.words).not.toContain('by you');
      expect(hers.words).toMatch(/ time, by \S/);
    });

    it('shows who only looks on neither contacts nor the address, and nothing to press', async () => {
      const { seller, colleague, giveRole } = chat();
      await makeLink(seller, LINE);
      await colleague.says('/paylink list');
      await colleague.sees('There are no links here.');
      await giveRole('colleague', 'viewer');
      await colleague.says('/paylink status INV-42');
      const status = await colleague.sees('⚪ Open · 49.99 USD');
      expect(status.words).toContain('Ann L.');
      expect(status.words).not.toMatch(/ann@example\.com|\/p\/|Ann Lee/);
      expect(status.buttons).toEqual([]);
    });

    it('answers alike for a link that does not exist and for somebody else’s', async () => {
      const { seller, colleague } = chat();
      await makeLink(seller, LINE);
      await colleague.says('/paylink status INV-42');
      const foreign = await colleague.sees("I can't find this link");
      await colleague.says('/paylink status INV-43');
      const missing = await colleague.sees("I can't find this link");
      expect(missing.words).toBe(foreign.words);
      expect(missing.words).toContain('/paylink find school fees');
    });

    it('is refused on a card to whoever may not see it: the card stands before them', async () => {
      const { seller, colleague, passes } = chat();
      await makeLink(seller, LINE);
      await passes(2_000);
      await colleague.presses(await colleague.seesIn(SALES, 'INV-42'), 'Status');
      await colleague.sees("I can't do this for you: your role does not cover it.");
    });

    it('has a QR code', async () => {
      const { seller, passes } = chat();
      await makeLink(seller, LINE);
      await passes(2_000);
      await seller.presses(await seller.seesIn(SALES, 'INV-42'), 'Show QR');
      const code = await seller.sees('QR code: 49.99 USD, INV-42');
      expect(code.buttons).toEqual(['Save the QR code', 'Open the QR code']);
    });
  });
}
