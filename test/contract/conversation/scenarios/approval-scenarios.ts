import { describe, expect, it } from '@jest/globals';
import {
  type ChatUnderTest,
  type People,
  SALES,
  type Seen,
  type StartChat,
  useChat,
} from '../chat-under-test.js';
import { makeLink, makePaidLink } from './steps.js';

const LINE = '600 usd "School fees" ref:INV-42';
const LEAVES = 20_000;

/** Two people are needed above 500 USD. */
async function setLimit(world: ChatUnderTest & People): Promise<void> {
  const { owner, colleague, giveRole } = world;
  await colleague.says('/paylink list');
  await colleague.sees('There are no links here.');
  await giveRole('colleague', 'manager');
  await owner.says('/paylink settings refunds');
  const form = await owner.sees('Second person above');
  await owner.presses(form, 'Save settings', { 'Second person above': '500 USD, 10,000,000 VND' });
  const saved = await owner.sees('This holds for refunds now.');
  expect(saved.words).toContain('Second person above: 500.00 USD, 10,000,000 VND');
}

/** A refund of 600 USD that waits. */
async function askAboveLimit(world: ChatUnderTest & People): Promise<Seen> {
  await setLimit(world);
  const { owner } = world;
  await makePaidLink(world, LINE);
  await owner.says('/paylink refund INV-42 600 closed down');
  return owner.sees('600.00 USD of INV-42 needs a second person.');
}

export function describeApproving(start: StartChat): void {
  describe('a refund above the limit', () => {
    const chat = useChat(start);

    it('waits for a second person, who agrees', async () => {
      const world = chat();
      const said = await askAboveLimit(world);
      const { owner, colleague, passes } = world;
      expect(said.words).toContain('Nothing leaves before that.');
      await passes(2_000);
      const card = await owner.seesIn(SALES, 'waits for a second person until');
      expect(card.words).toContain('Reason: closed down');
      await owner.presses(card, 'Approve');
      await owner.sees("I can't do this for you alone: it takes a second person.");
      const same = await colleague.seesIn(SALES, 'waits for a second person until');
      await colleague.presses(same, 'Approve');
      await colleague.sees('Approved. 600.00 USD of INV-42 goes back to the customer in 15 seconds.');
      await passes(LEAVES);
      const done = await owner.seesIn(SALES, 'Refunded · 600.00 USD');
      expect(done.buttons).not.toContain('Approve');
    });

    it('is called off by whoever asked also after they said why', async () => {
      const world = chat();
      await setLimit(world);
      const { owner, customer, passes } = world;
      await makeLink(owner, `${LINE} expires:1h`);
      await passes(2_000);
      await customer.begins('INV-42');
      await passes(72 * 60_000);
      await customer.pays('INV-42');
      await passes(2_000);
      await owner.presses(await owner.seesIn(SALES, 'Keep the payment, or refund it.'), 'Refund 600.00 USD');
      const said = await owner.sees('600.00 USD of INV-42 needs a second person.');
      await owner.presses(said, 'Say why');
      const form = await owner.sees('Kept with the link.');
      await owner.presses(form, 'Keep the reason', { Why: 'closed down' });
      await owner.sees('Kept with INV-42: closed down');
      await passes(2_000);
      await owner.presses(said, 'Undo');
      await owner.sees('600.00 USD stays here.');
    });

    it('is asked of others in private, with the reference', async () => {
      const world = chat();
      await askAboveLimit(world);
      const { colleague, passes } = world;
      await passes(2_000);
      const note = await colleague.sees('Refund of 600.00 USD needs your approval');
      expect(note.words).toContain('INV-42');
      await colleague.presses(note, 'Decline');
      await colleague.sees('Declined: 600.00 USD stays here.');
      await passes(2_000);
      const after = await colleague.sees('Refund of 600.00 USD declined');
      expect(after.buttons).not.toContain('Approve');
      const card = await colleague.seesIn(SALES, 'Paid · 600.00 USD');
      expect(card.buttons).not.toContain('Approve');
    });

    it('is none in parts either, and the same part again is told as one that waits', async () => {
      const world = chat();
      await askAboveLimit(world);
      const { owner, colleague, passes } = world;
      await passes(2_000);
      await colleague.presses(await colleague.sees('Refund of 600.00 USD needs your approval'), 'Decline');
      await colleague.sees('Declined: 600.00 USD stays here.');
      await owner.says('/paylink refund INV-42 480');
      await owner.sees('480.00 USD of INV-42 goes back to the customer');
      await owner.says('/paylink refund INV-42 50');
      await owner.sees('50.00 USD of INV-42 needs a second person.');
      await colleague.says('/paylink refund INV-42 50');
      const question = await colleague.sees('waits for a second person. Refund another 50.00 USD?');
      expect(question.words).toContain('A refund of 50.00 USD of INV-42 was asked for');
    });

    it('is named by its amount where another one waits, and called off by who asked for it', async () => {
      const world = chat();
      await setLimit(world);
      await makePaidLink(world, '1200 usd "School fees" ref:INV-42');
      const { owner, colleague, passes } = world;
      for (const amount of ['510.00', '520.00']) {
        await owner.says(`/paylink refund INV-42 ${amount}`);
        await owner.sees(`${amount} USD of INV-42 needs a second person.`);
        await passes(2_000);
      }
      const card = await colleague.seesIn(SALES, 'waits for a second person until');
      await colleague.presses(card, 'Approve 520.00 USD');
      await colleague.sees('Approved. 520.00 USD of INV-42 goes back to the customer in 15 seconds.');
      await passes(LEAVES);
      await owner.says('/paylink status INV-42');
      const status = await owner.sees('by you');
      expect(status.buttons).not.toContain('Approve');
      await owner.presses(status, 'Call off 510.00 USD');
      await owner.sees('Undone: 510.00 USD stays here. No money went out.');
    });

    it('ends after a day without anybody', async () => {
      const world = chat();
      await askAboveLimit(world);
      const { owner, passes } = world;
      await passes(2_000);
      await owner.seesIn(SALES, 'waits for a second person until');
      await passes(25 * 60 * 60_000);
      const card = await owner.seesIn(SALES, 'Paid · 600.00 USD');
      expect(card.words).not.toContain('waits for a second person');
      expect(card.buttons).toContain('Refund');
    });

    it('has limits that are read as amounts, one a currency', async () => {
      const { owner } = chat();
      await owner.says('/paylink settings refunds');
      const form = await owner.sees('Second person above');
      await owner.presses(form, 'Save settings', { 'Second person above': 'a lot' });
      await owner.sees('Write one amount for each currency, like 500 USD, 10,000,000 VND');
    });
  });
}
