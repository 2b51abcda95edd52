import { describe, expect, it } from '@jest/globals';
import { SALES, type StartChat, useChat } from '../chat-under-test.js';
import { makeLink } from './steps.js';

const LINE = '49.99 usd "School fees" name:"Ann Lee" ref:INV-42 expires:1h';
const TWO_HOURS = 2 * 60 * 60_000;

export function describeRenewing(start: StartChat): void {
  describe('a link that ended unpaid', () => {
    const chat = useChat(start);

    it('is extended from its card by a choice, and is open again', async () => {
      const { seller, passes } = chat();
      await makeLink(seller, LINE);
      await passes(TWO_HOURS);
      const card = await seller.seesIn(SALES, 'Expired · 49.99 USD');
      expect(card.buttons).toEqual(['Extend', 'Reissue', 'Status', 'Make it again']);
      await seller.presses(card, 'Extend');
      const form = await seller.sees('Another date and time');
      expect(form.words).toContain('49.99 USD · School fees · INV-42');
      await seller.presses(form, 'Extend');
      const said = await seller.sees('It can be paid until');
      expect(said.words).toContain('⚪ Open · 49.99 USD · School fees · INV-42');
      expect(said.words).toContain('The address stays the same.');
      await passes(2_000);
      await seller.seesIn(SALES, 'Open · 49.99 USD');
    });

    it('is extended to a time of its own, which counts before the choice, but never to the past', async () => {
      const { seller, passes } = chat();
      await makeLink(seller, LINE);
      await passes(TWO_HOURS);
      await seller.says('/paylink extend INV-42');
      const form = await seller.sees('Another date and time');
      await seller.presses(form, 'Extend', { 'Another date and time': '2020-01-01T00:00:00Z' });
      const refused = await seller.sees('A link lasts 15 minutes or more');
      await seller.presses(refused, 'Extend', { 'Another date and time': '2026-12-24T03:00:00Z' });
      await seller.sees('It can be paid until Thu 24 Dec 2026, 10:00');
    });

    it('is extended in one line, and told what is no time', async () => {
      const { seller, passes } = chat();
      await makeLink(seller, LINE);
      await passes(TWO_HOURS);
      await seller.says('/paylink extend INV-42 sometime');
      const refused = await seller.sees("I can't extend this link.");
      expect(refused.words).toContain('/paylink extend INV-42 3d');
      await seller.says('/paylink extend INV-42 "24 dec 2026 10:00"');
      await seller.sees('It can be paid until Thu 24 Dec 2026, 10:00');
      await seller.says('/paylink extend INV-42 never');
      await seller.sees('It never expires.');
    });

    it('gets no sooner end, and says which would be later', async () => {
      const { seller } = chat();
      await makeLink(seller, '49.99 usd "School fees" ref:INV-42 expires:30d');
      await seller.says('/paylink extend INV-42 3d');
      const refused = await seller.sees("I can't extend this link.");
      expect(refused.words).toContain(
        'It can already be paid until Tue 22 Dec 2026, 17:00, Bangkok time: write a later time, like 25 Dec 2026 17:00.',
      );
      expect(refused.words).toContain('/paylink extend INV-42 "25 Dec 2026 17:00"');
      await seller.says('/paylink extend INV-42');
      const form = await seller.sees('Another date and time');
      await seller.presses(form, 'Extend');
      await seller.sees('It can be paid until Fri 25 Dec 2026, 17:00');
      await seller.says('/paylink extend INV-42 never');
      await seller.sees('It never expires.');
      await seller.says('/paylink extend INV-42 3d');
      await seller.sees('It never expires: there is nothing to extend.');
    });

    it('is reissued under the next reference, and the old one says so', async () => {
      const { seller, passes } = chat();
      await makeLink(seller, LINE);
      await passes(TWO_HOURS);
      await seller.says('/paylink reissue INV-42');
      const review = await seller.sees('Nothing is sent until you press Create link.');
      expect(review.words).toContain('49.99 USD\nSchool fees');
      expect(review.words).toContain('INV-42-r2');
      expect(review.words).toContain('Whoever opens the old address is led to this link.');
      await seller.presses(review, 'Create link');
      await seller.sees('/p/');
      await passes(2_000);
      await seller.says('/paylink status INV-42');
      const status = await seller.sees('by you');
      expect(status.words).toContain('Reissued as INV-42-r2: the old address leads there.');
    });

    it('stays what it replaces, also after a look back at the form', async () => {
      const { seller, passes } = chat();
      await makeLink(seller, LINE);
      await passes(TWO_HOURS);
      await seller.presses(await seller.seesIn(SALES, 'Expired · 49.99 USD'), 'Reissue');
      await seller.presses(await seller.sees('Whoever opens the old address'), 'Back');
      await seller.presses(await seller.sees('Add a note'), 'Review', { Description: 'School fees, late' });
      const review = await seller.sees('Whoever opens the old address is led to this link.');
      expect(review.words).toContain('School fees, late');
      await seller.presses(review, 'Create link');
      await seller.sees('/p/');
      await passes(2_000);
      await seller.says('/paylink status INV-42');
      await seller.sees('Reissued as INV-42-r2');
    });

    it('is no matter of whoever may not change it, and an open one is not reissued', async () => {
      const { seller, colleague, passes } = chat();
      await makeLink(seller, LINE);
      await seller.says('/paylink reissue INV-42');
      await seller.sees("I can't reissue this link: it is still open.");
      await passes(TWO_HOURS);
      const card = await colleague.seesIn(SALES, 'Expired · 49.99 USD');
      await colleague.presses(card, 'Extend');
      await colleague.sees("I can't do this for you: your role does not cover it.");
      await colleague.says('/paylink reissue INV-42');
      await colleague.sees("I can't find this link");
    });
  });
}
