import { describe, expect, it } from '@jest/globals';
import { SALES, type StartChat, useChat } from '../chat-under-test.js';
import { makeLink } from './steps.js';

const LINE = '49.99 usd "School fees" name:"Ann Lee" ref:INV-42';

export function describeCancelling(start: StartChat): void {
  describe('calling a link off', () => {
    const chat = useChat(start);

    it('asks with amount and payee, does it, and says so the second time', async () => {
      const { seller, colleague, passes } = chat();
      await makeLink(seller, LINE);
      await passes(2_000);
      await seller.says('/paylink cancel INV-42');
      const question = await seller.sees('Cancel this link?');
      expect(question.words).toContain('49.99 USD, for Ann Lee, School fees, INV-42');
      await seller.presses(question, 'Cancel link');
      await seller.sees('⚫ Cancelled · 49.99 USD · INV-42. Nobody can pay it any more.');

      await passes(2_000);
      const card = await colleague.seesIn(SALES, 'Cancelled · 49.99 USD');
      expect(card.words).toContain('Nothing was charged.');
      expect(card.buttons).toEqual(['Status', 'Make it again']);
      await seller.says('/paylink cancel INV-42');
      await seller.sees('It was cancelled before.');
    });

    it('asks until it is answered, whatever happens to the link meanwhile', async () => {
      const { seller, owner, passes } = chat();
      await makeLink(seller, `${LINE} expires:2d`);
      await passes(2_000);
      await seller.says('/paylink cancel INV-42');
      await seller.sees('Cancel this link?');
      await owner.says('/paylink extend INV-42 3d');
      await passes(5_000);
      await seller.presses(await seller.sees('Cancel this link?'), 'Cancel link');
      await seller.sees('⚫ Cancelled · 49.99 USD · INV-42. Nobody can pay it any more.');
    });

    it('happens once when two people press at the same time, and both are told', async () => {
      const { owner, seller, passes } = chat();
      await makeLink(seller, LINE);
      await passes(2_000);
      const his = await seller.seesIn(SALES, 'INV-42');
      const hers = await owner.seesIn(SALES, 'INV-42');
      await Promise.all([seller.presses(his, 'Cancel link'), owner.presses(hers, 'Cancel link')]);
      await seller.sees('⚫ Cancelled');
      await owner.sees('⚫ Cancelled');
      await seller.says('/paylink status INV-42');
      const status = await seller.sees('by you');
      expect(status.words.match(/: Cancelled\./g)).toHaveLength(1);
    });

    it('is refused to whoever may not, and the link stays open', async () => {
      const { seller, colleague, passes } = chat();
      await makeLink(seller, LINE);
      await passes(2_000);
      await colleague.presses(await colleague.seesIn(SALES, 'INV-42'), 'Cancel link');
      await colleague.sees(
        "I can't do this for you: your role does not cover it. Ask a manager or the owner.",
      );
      await colleague.says('/paylink cancel INV-42');
      await colleague.sees("I can't find this link");
      await seller.says('/paylink list open');
      await seller.sees('Open, newest first: 1 to 1 of 1');
    });
  });
}
