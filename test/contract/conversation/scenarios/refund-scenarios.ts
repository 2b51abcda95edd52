import { describe, expect, it } from '@jest/globals';
import { SALES, type StartChat, useChat } from '../chat-under-test.js';
import { makePaidLink } from './steps.js';

const LINE = '100 usd "School fees" name:"Ann Lee" ref:INV-42';
const LEAVES = 20_000;

export function describeRefunding(start: StartChat): void {
  describe('money that goes back', () => {
    const chat = useChat(start);

    it('goes back in part from the card, and the card says how much', async () => {
      const world = chat();
      await makePaidLink(world, LINE);
      const { owner, passes } = world;
      await owner.presses(await owner.seesIn(SALES, 'Paid · 100.00 USD'), 'Refund');
      const form = await owner.sees('Only your team reads it.');
      expect(form.words).toContain('100.00 USD · INV-42');
      expect(form.words).toContain('100.00 USD of 100.00 USD is left to refund.');
      await owner.presses(form, 'Refund it', { Amount: '40', Reason: 'Damaged' });
      const said = await owner.sees('40.00 USD of INV-42 goes back to the customer in 15 seconds.');
      expect(said.words).toContain('60.00 USD of 100.00 USD is left to refund.');
      expect(said.buttons).toContain('Undo');
      await passes(LEAVES);
      await owner.seesIn(SALES, 'Refunded 40.00 of 100.00 USD');
      await owner.says('/paylink status INV-42');
      const status = await owner.sees('by you');
      expect(status.words).toContain('40.00 USD refunded');
      expect(status.words).toContain('Reason: Damaged');
      expect(status.words).toContain('60.00 USD of 100.00 USD is left to refund.');
    });

    it('goes back whole in one line, with its reason', async () => {
      const world = chat();
      await makePaidLink(world, LINE);
      const { owner, passes } = world;
      await owner.says('/paylink refund INV-42 moved away');
      await owner.sees('100.00 USD of INV-42 goes back to the customer in 15 seconds.');
      await passes(LEAVES);
      const card = await owner.seesIn(SALES, 'Refunded · 100.00 USD');
      expect(card.buttons).not.toContain('Refund');
      await owner.says('/paylink refund INV-42');
      await owner.sees('nothing is left to refund');
    });

    it('is undone for 15 seconds, and not after', async () => {
      const world = chat();
      await makePaidLink(world, LINE);
      const { owner, passes } = world;
      await owner.says('/paylink refund INV-42 30');
      await owner.presses(await owner.sees('30.00 USD of INV-42 goes back'), 'Undo');
      const undone = await owner.sees('Undone: 30.00 USD stays here. No money went out.');
      expect(undone.words).toContain('Paid · 100.00 USD');
      await owner.says('/paylink refund INV-42 20');
      const late = await owner.sees('20.00 USD of INV-42 goes back');
      await passes(LEAVES);
      await owner.presses(late, 'Undo');
      await owner.sees("I can't change this any more: it is decided already, or has left.");
      await owner.seesIn(SALES, 'Refunded 20.00 of 100.00 USD');
    });

    it('is undone for 15 seconds also where another one was asked for since', async () => {
      const world = chat();
      await makePaidLink(world, LINE);
      const { owner, colleague, giveRole, passes } = world;
      await colleague.says('/paylink list');
      await colleague.sees('There are no links here.');
      await giveRole('colleague', 'manager');
      await owner.says('/paylink refund INV-42 30');
      await owner.sees('30.00 USD of INV-42 goes back');
      await colleague.says('/paylink refund INV-42 20');
      await colleague.sees('20.00 USD of INV-42 goes back');
      await passes(3_000);
      await owner.presses(await owner.sees('30.00 USD of INV-42 goes back'), 'Undo');
      await owner.sees('Undone: 30.00 USD stays here. No money went out.');
      await passes(LEAVES);
      await owner.seesIn(SALES, 'Refunded 20.00 of 100.00 USD');
    });

    it('is refused with what is left, and a line to copy', async () => {
      const world = chat();
      await makePaidLink(world, LINE);
      const { owner, passes } = world;
      await owner.says('/paylink refund INV-42 60 usd');
      await owner.sees('60.00 USD of INV-42 goes back');
      await passes(LEAVES);
      await owner.says('/paylink refund INV-42 50');
      const tooMuch = await owner.sees('You can refund at most 40.00 USD.');
      expect(tooMuch.words).toContain('/paylink refund INV-42 40.00 USD');
      await owner.says('/paylink refund INV-42 10 eur');
      await owner.sees('The customer paid in USD. You can refund at most 40.00 USD.');
      await owner.says('/paylink refund INV-42 0');
      await owner.sees('Write an amount above 0');
      await owner.says('/paylink refund INV-42 -5');
      await owner.sees("I can't refund this. Write an amount above 0");
      await owner.says('/paylink refund INV-42 12.345');
      await owner.sees('You can refund at most 40.00 USD.');
      await owner.says('/paylink refund INV-42 please 20');
      await owner.sees('Write the amount first, then the reason.');
    });

    it('says in the form what is wrong with the amount', async () => {
      const world = chat();
      await makePaidLink(world, LINE);
      const { owner } = world;
      await owner.says('/paylink status INV-42');
      await owner.presses(await owner.sees('by you'), 'Refund');
      const form = await owner.sees('Only your team reads it.');
      await owner.presses(form, 'Refund it', { Amount: '100.01' });
      const wrong = await owner.sees('You can refund at most 100.00 USD.');
      await owner.presses(wrong, 'Refund it', { Amount: '100.00' });
      await owner.sees('100.00 USD of INV-42 goes back');
    });

    it('is asked about when it is the same amount again, and then goes', async () => {
      const world = chat();
      await makePaidLink(world, LINE);
      const { owner, passes } = world;
      await owner.says('/paylink refund INV-42 30');
      await owner.sees('30.00 USD of INV-42 goes back');
      await passes(60_000);
      await owner.says('/paylink refund INV-42 30');
      const question = await owner.sees('30.00 USD of INV-42 was refunded');
      expect(question.words).toContain('Refund 30.00 USD again?');
      await owner.pressesTwice(question, 'Refund 30.00 USD again');
      await owner.sees('30.00 USD of INV-42 goes back');
      await passes(LEAVES);
      await owner.seesIn(SALES, 'Refunded 60.00 of 100.00 USD');
    });

    it('is told of where it failed, and the money is still here', async () => {
      const world = chat();
      await makePaidLink(world, LINE);
      const { owner, passes, customer } = world;
      customer.refundsEnd('failed');
      await owner.says('/paylink refund INV-42 30 closed card');
      await owner.sees('30.00 USD of INV-42 goes back');
      await passes(LEAVES);
      await owner.seesIn(SALES, 'Refund of 30.00 USD failed. Reason: closed card.');
    });

    it('is no matter of whoever only sells', async () => {
      const world = chat();
      await makePaidLink(world, LINE);
      const { seller, owner } = world;
      await owner.says('/paylink list');
      await seller.says('/paylink list');
      await seller.sees('There are no links here.');
      await seller.presses(await seller.seesIn(SALES, 'Paid · 100.00 USD'), 'Refund');
      await seller.sees("I can't do this for you: your role does not cover it.");
    });
  });
}
