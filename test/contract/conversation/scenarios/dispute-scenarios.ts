import { describe, expect, it } from '@jest/globals';
import { SALES, type StartChat, useChat } from '../chat-under-test.js';
import { makePaidLink } from './steps.js';

const LINE = '100 usd "School fees" name:"Ann Lee" ref:INV-42';

export function describeDisputing(start: StartChat): void {
  describe('a payment that is disputed', () => {
    const chat = useChat(start);

    it('is refunded no more, and evidence is written by one person and sent by another', async () => {
      const world = chat();
      await makePaidLink(world, LINE);
      const { owner, colleague, customer, giveRole, passes } = world;
      await colleague.says('/paylink list');
      await colleague.sees('There are no links here.');
      await giveRole('colleague', 'manager');
      await customer.disputes('INV-42');
      await passes(2_000);
      const card = await owner.seesIn(SALES, 'Disputed by the customer: 100.00 USD');
      expect(card.words).toContain('they say that they did not make it');
      expect(card.words).toContain('Evidence is due by');
      expect(card.buttons).not.toContain('Refund');
      await owner.says('/paylink refund INV-42 10');
      await owner.sees("I can't refund this link: the payment is disputed by the customer.");

      await owner.presses(card, 'Prepare evidence');
      const form = await owner.sees('What speaks for the payment');
      await owner.presses(form, 'Keep evidence', { 'What speaks for the payment': 'She came each day.' });
      await owner.sees('Kept. Nothing is sent until another person sends it.');
      await passes(2_000);
      const written = await owner.seesIn(SALES, 'another person sends it');
      await owner.presses(written, 'Send evidence');
      await owner.sees('it takes a second person.');
      const same = await colleague.seesIn(SALES, 'another person sends it');
      await colleague.presses(same, 'Send evidence');
      const question = await colleague.sees('She came each day.');
      await colleague.presses(question, 'Send evidence');
      await colleague.sees('Sent. The bank decides now; that can take weeks.');
      await passes(2_000);
      await owner.seesIn(SALES, 'Evidence sent: the bank decides');
    });
  });
}
