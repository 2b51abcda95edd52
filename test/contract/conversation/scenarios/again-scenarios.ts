import { describe, expect, it } from '@jest/globals';
import { type PersonUnderTest, SALES, type StartChat, useChat } from '../chat-under-test.js';
import { makeLink } from './steps.js';

const LINE =
  '49.99 eur "School fees" name:"Ann Lee" ann@example.com +66812345678 via:email,sms send:now note:desk=4 ref:INV-42 expires:3d';

/** The form that was opened, reviewed as it is. */
async function reviewAsItIs(person: PersonUnderTest) {
  await person.presses(await person.sees('Add a note'), 'Review');
  return person.sees('Nothing is sent until you press Create link.');
}

export function describeMakingAgain(start: StartChat): void {
  describe('making a link again', () => {
    const chat = useChat(start);

    it('fills the form as the link was, without its reference and its time', async () => {
      const { seller, passes } = chat();
      await makeLink(seller, LINE);
      await passes(2_000);
      await seller.presses(await seller.seesIn(SALES, 'INV-42'), 'Make it again');
      const review = await reviewAsItIs(seller);
      expect(review.words).toContain('49.99 EUR\nSchool fees');
      expect(review.words).toContain('Ann Lee, ann@example.com, +66812345678');
      expect(review.words).toContain('email to ann@example.com');
      expect(review.words).toContain('desk = 4 (only your team sees these)');
      expect(review.words).toContain('Never expires');
      expect(review.words).not.toContain('INV-42');
      await seller.presses(review, 'Create link');
      await seller.sees('/p/');
      await seller.says('/paylink list mine');
      await seller.sees('newest first: 1 to 2 of 2');
    });

    it('works from the status and from a list, also when the link is over', async () => {
      const { seller } = chat();
      await makeLink(seller, '5 usd "Fee" name:Bo ref:F-1');
      await seller.says('/paylink cancel F-1');
      await seller.presses(await seller.sees('Cancel this link?'), 'Cancel link');
      await seller.sees('⚫ Cancelled');
      await seller.says('/paylink status F-1');
      await seller.presses(await seller.sees('by you'), 'Make it again');
      expect((await reviewAsItIs(seller)).words).toContain('5.00 USD\nFee');
      await seller.says('/paylink list');
      await seller.chooses(await seller.sees('1 to 1 of 1'), 'Make one again', 'F-1 · 5.00 USD · Fee');
      expect((await reviewAsItIs(seller)).words).toContain('5.00 USD\nFee');
    });

    it('asks anew when, for a link that was to be sent at a time', async () => {
      const { seller } = chat();
      await makeLink(seller, '5 usd "Fee" ann@example.com via:email send:"tomorrow 9am" ref:F-1');
      await seller.says('/paylink status F-1');
      await seller.presses(await seller.sees('by you'), 'Make it again');
      const form = await seller.sees('Send it at');
      await seller.presses(form, 'Review', { 'Send it at': '2026-11-27T02:00:00Z' });
      const review = await seller.sees('Create link');
      expect(review.words).toContain('email to ann@example.com, on Fri 27 Nov 2026, 09:00');
    });

    it('is for those who make links: neither who looks on nor who may not see it', async () => {
      const { seller, colleague, passes, giveRole } = chat();
      await makeLink(seller, '5 usd "Fee" ref:F-1');
      await passes(2_000);
      await colleague.presses(await colleague.seesIn(SALES, 'F-1'), 'Make it again');
      await colleague.sees("I can't do this for you: your role does not cover it.");
      await giveRole('colleague', 'viewer');
      await colleague.says('/paylink list');
      const list = await colleague.sees('1 to 1 of 1');
      expect(list.words).not.toContain('Make one again');
      await colleague.says('/paylink status F-1');
      expect((await colleague.sees('Created.')).buttons).not.toContain('Make it again');
    });
  });
}
