import { describe, expect, it } from '@jest/globals';
import { type ChatUnderTest, type People, SALES, type StartChat, useChat } from '../chat-under-test.js';
import { makeLink } from './steps.js';

const LEAVES = 20_000;
/** Stands on the card alone. */
const QUESTION = 'Keep the payment, or refund it.';

/** A link of 49.99 USD that was paid 12 minutes after its end. */
async function payLate({ owner, customer, passes }: ChatUnderTest & People): Promise<void> {
  await makeLink(owner, '49.99 usd "School fees" ref:INV-42 expires:1h');
  await passes(2_000);
  await customer.begins('INV-42');
  await passes(72 * 60_000);
  await customer.pays('INV-42');
  await passes(2_000);
}

async function payOther({ owner, customer, passes }: ChatUnderTest & People): Promise<void> {
  await makeLink(owner, '49.99 usd "School fees" ref:INV-42');
  await passes(2_000);
  await customer.pays('INV-42', { minor: 8000, currency: 'USD' });
  await passes(2_000);
}

export function describeDeciding(start: StartChat): void {
  describe('money that nobody expected so', () => {
    const chat = useChat(start);

    it('came too late, and is kept, with who, when and why', async () => {
      const world = chat();
      await payLate(world);
      const { owner, passes } = world;
      const card = await owner.seesIn(SALES, QUESTION);
      expect(card.words).toContain('Needs a decision · 49.99 USD');
      expect(card.words).toContain('after it expired. Keep the payment, or refund it.');
      expect(card.buttons).toEqual(expect.arrayContaining(['Keep the payment', 'Refund 49.99 USD']));
      await owner.presses(card, 'Keep the payment');
      const kept = await owner.sees('Kept: the payment of 49.99 USD counts.');
      await owner.presses(kept, 'Say why');
      await owner.presses(await owner.sees('Kept with the link.'), 'Keep the reason', { Why: 'We agreed' });
      await owner.sees('Kept with INV-42: We agreed');
      await passes(2_000);
      const after = await owner.seesIn(SALES, 'kept the payment of 49.99 USD');
      expect(after.words).toContain('Paid · 49.99 USD');
      expect(after.words).toContain('Reason: We agreed');
      expect(after.buttons).not.toContain('Keep the payment');
    });

    it('came too late, and goes back, which can be undone', async () => {
      const world = chat();
      await payLate(world);
      const { owner, passes } = world;
      await owner.presses(await owner.seesIn(SALES, QUESTION), 'Refund 49.99 USD');
      const said = await owner.sees('49.99 USD of INV-42 goes back to the customer in 15 seconds.');
      await owner.presses(said, 'Undo');
      await owner.sees('Undone: 49.99 USD stays here. No money went out.');
      await passes(2_000);
      await owner.presses(await owner.seesIn(SALES, QUESTION), 'Refund 49.99 USD');
      await owner.sees('49.99 USD of INV-42 goes back to the customer in 15 seconds.');
      await passes(LEAVES);
      await owner.seesIn(SALES, 'Refunded · 49.99 USD');
    });

    it('is another amount, and is accepted once', async () => {
      const world = chat();
      await payOther(world);
      const { owner, colleague, giveRole, passes } = world;
      await colleague.says('/paylink list');
      await colleague.sees('There are no links here.');
      await giveRole('colleague', 'manager');
      const card = await owner.seesIn(SALES, 'Accept what came, or refund it.');
      expect(card.words).toContain('Needs a decision · 49.99 USD');
      expect(card.words).toContain('Paid 80.00 USD instead of 49.99 USD');
      const same = await colleague.seesIn(SALES, 'Accept what came, or refund it.');
      await owner.presses(card, 'Accept 80.00 USD');
      await owner.sees('Accepted: 80.00 USD counts as the payment.');
      await colleague.presses(same, 'Refund 80.00 USD');
      await colleague.sees("I can't change this any more: it is decided already, or has left.");
      await passes(2_000);
      await owner.seesIn(SALES, 'Paid · 49.99 USD');
    });

    it('came twice, and the surplus goes back', async () => {
      const world = chat();
      const { owner, customer, passes } = world;
      await makeLink(owner, '49.99 usd "School fees" ref:INV-42');
      await passes(2_000);
      await customer.paysTwice('INV-42');
      await passes(2_000);
      const card = await owner.seesIn(
        SALES,
        'Paid twice: 49.99 USD is surplus. Keep the surplus, or refund it.',
      );
      await owner.presses(card, 'Refund 49.99 USD');
      await owner.sees('49.99 USD of INV-42 goes back to the customer in 15 seconds.');
      await passes(LEAVES);
      const after = await owner.seesIn(SALES, 'Paid · 49.99 USD');
      expect(after.buttons).not.toContain('Keep the payment');
    });

    it('is no matter of whoever only sells', async () => {
      const world = chat();
      await payLate(world);
      const { seller } = world;
      await seller.says('/paylink list');
      await seller.sees('There are no links here.');
      await seller.presses(await seller.seesIn(SALES, QUESTION), 'Keep the payment');
      await seller.sees("I can't do this for you: your role does not cover it.");
    });
  });
}
