import { describe, expect, it } from '@jest/globals';
import { PAYMENTS, SALES, type StartChat, useChat } from '../chat-under-test.js';
import { makeLink } from './steps.js';

const LINE = '49.99 usd "School fees" name:"Ann Lee" ref:INV-42';
const ASKS = 'Everyone there can open the pay page. The customer is not named.';
/** Telegram has groups. */
const SHARE = /^Share to a (?:channel|group)$/;
const SHARED = 'asks you to pay';

export function describeSharing(start: StartChat): void {
  describe('sharing a link', () => {
    const chat = useChat(start);

    it('asks where to, and posts it there for everybody, without the customer', async () => {
      const { seller, colleague, passes } = chat();
      const made = await makeLink(seller, LINE);
      await seller.presses(made, made.buttons.find((label) => SHARE.test(label)) ?? 'Share');
      await seller.presses(await seller.sees(ASKS), 'Share link', { Channel: PAYMENTS });
      await seller.sees(`The link goes to ${PAYMENTS}.`);
      await passes(2_000);
      const shared = await colleague.seesIn(PAYMENTS, SHARED);
      expect(shared.words).toContain('49.99 USD');
      expect(shared.words).toContain('Reference INV-42');
      expect(shared.words).not.toContain('Ann');
      expect(shared.buttons).toEqual(['Pay 49.99 USD']);
    });

    it('posts once when the same press arrives twice', async () => {
      const { seller, colleague, passes } = chat();
      await makeLink(seller, LINE);
      await passes(2_000);
      await seller.presses(await seller.seesIn(SALES, 'INV-42'), 'Share');
      await seller.pressesTwice(await seller.sees(ASKS), 'Share link', { Channel: PAYMENTS });
      await seller.sees(`The link goes to ${PAYMENTS}.`);
      await passes(10_000);
      expect(await colleague.countIn(PAYMENTS, SHARED)).toBe(1);
    });

    it('is refused to who may not see the link', async () => {
      const { seller, colleague, passes } = chat();
      await makeLink(seller, LINE);
      await passes(2_000);
      await colleague.presses(await colleague.seesIn(SALES, 'INV-42'), 'Share');
      await colleague.sees("I can't do this for you: your role does not cover it.");
    });

    it('is refused when nobody can pay it any more', async () => {
      const { seller, passes } = chat();
      await makeLink(seller, LINE);
      await passes(2_000);
      const card = await seller.seesIn(SALES, 'INV-42');
      await seller.presses(card, 'Cancel link');
      await seller.sees('⚫ Cancelled');
      await seller.presses(card, 'Share');
      await seller.sees("I can't do this: the link was cancelled.");
    });
  });
}
