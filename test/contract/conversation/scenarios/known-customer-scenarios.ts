import { describe, expect, it } from '@jest/globals';
import { type StartChat, useChat } from '../chat-under-test.js';
import { FOLDED, makeLink, openWholeForm } from './steps.js';

const USE_ANN = 'Use Ann Lee, ann@example.com, +66812345678';
const ASKED_BEFORE = 'This customer was asked before:';

export function describeKnownCustomers(start: StartChat): void {
  describe('a customer who was asked before', () => {
    const chat = useChat(start);

    it('is offered to a line that names them alone, by the first letters too', async () => {
      const { owner, seller } = chat();
      await makeLink(seller, '7 usd name:"Ann Lee" ann@example.com +66812345678');
      await owner.says('/paylink 5 usd "Fee" name:an ref:F-2');
      const review = await owner.sees(ASKED_BEFORE);
      expect(review.buttons).toEqual([USE_ANN, 'Back', 'Create link']);
      await owner.presses(review, USE_ANN);
      const known = await owner.sees('\nAnn Lee, ann@example.com, +66812345678');
      expect(known.words).toContain('5.00 USD\nFee');
      expect(known.words).toContain('F-2');
      expect(known.words).not.toContain(ASKED_BEFORE);
      await owner.presses(known, 'Create link');
      expect((await owner.sees('⚪ Open · 5.00 USD')).words).toContain('Ann Lee, ann@example.com');
    });

    it('is offered to the form, and none has to be taken', async () => {
      const { seller } = chat();
      await makeLink(seller, '7 usd name:"Ann Lee" ann@example.com +66812345678');
      const typed = { Amount: '5', 'Customer name': 'Ann' };
      await seller.presses(await openWholeForm(seller), 'Review', typed);
      const review = await seller.sees(ASKED_BEFORE);
      await seller.presses(review, 'Create link');
      const created = await seller.sees('⚪ Open · 5.00 USD');
      expect(created.words).not.toContain('ann@example.com');
    });

    it('is one of those who have the name, the newest first and each once', async () => {
      const { seller, passes } = chat();
      for (const line of ['1 usd name:"Ann Lee" old@example.com', '2 usd name:"Ann Bo" bo@example.com']) {
        await makeLink(seller, line);
        await passes(60_000);
      }
      await makeLink(seller, '3 usd name:"Ann Lee" OLD@example.com');
      await makeLink(seller, '4 usd "For Ann" name:"Bo Lee" other@example.com');
      await seller.says('/paylink 5 usd name:Ann');
      const review = await seller.sees('Customers of this name were asked before:');
      expect(review.buttons).toEqual([
        'Use Ann Lee, OLD@example.com',
        'Use Ann Bo, bo@example.com',
        'Back',
        'Create link',
      ]);
    });

    it('is offered where a line cannot be sent without their address', async () => {
      const { seller } = chat();
      await makeLink(seller, '7 usd name:"Ann Lee" ann@example.com +66812345678');
      await seller.says('/paylink 5 usd "Fee" name:Ann via:email');
      await seller.presses(await seller.sees("I can't make this link"), USE_ANN);
      const review = await seller.sees('Nothing is sent until you press Create link.');
      expect(review.words).toContain('email to ann@example.com');
    });

    it('is not offered where a contact was given, where nobody fits, and to who did not ask them', async () => {
      const { seller, colleague } = chat();
      await makeLink(seller, '7 usd name:"Ann Lee" ann@example.com +66812345678');
      await makeLink(seller, '8 usd "Kim" name:Bo');
      for (const rest of ['name:Ann bo@example.com', 'name:Kim', 'name:"Ann Kim"', '"Ann Lee"']) {
        await seller.says(`/paylink 5 usd ${rest}`);
        expect((await seller.sees('Create link')).buttons).toEqual(['Back', 'Create link']);
      }
      await colleague.says('/paylink 5 usd name:Ann');
      expect((await colleague.sees('Create link')).buttons).toEqual(['Back', 'Create link']);
    });

    it('leads back to a form with what was taken', async () => {
      const { owner, seller } = chat();
      await makeLink(seller, '7 usd name:"Ann Lee" ann@example.com +66812345678');
      await owner.says('/paylink 5 usd name:Ann');
      await owner.presses(await owner.sees(ASKED_BEFORE), USE_ANN);
      await owner.presses(await owner.sees('\nAnn Lee, ann@example.com, +66812345678'), 'Back');
      const form = await owner.sees('Add a note');
      expect(form.words).not.toContain(FOLDED);
      await owner.presses(form, 'Review', { Amount: '6' });
      expect((await owner.sees('6.00 USD')).words).toContain('Ann Lee, ann@example.com');
    });
  });
}
