import { describe, expect, it } from '@jest/globals';
import { type StartChat, useChat } from '../chat-under-test.js';
import { FOLDED, makeLink } from './steps.js';

export function describeRefusals(start: StartChat): void {
  describe('a line that makes no link', () => {
    const chat = useChat(start);

    it('is asked back when its amount can be read two ways, and goes on with the one that is pressed', async () => {
      const { seller } = chat();
      await seller.says('/paylink 1.230 usd "School fees" ann@example.com');
      const refusal = await seller.sees('1.230 could be 1,230.00 USD or 1.23 USD');
      expect(refusal.words).toContain('/paylink 1230.00 usd "School fees" ann@example.com');
      expect(refusal.buttons).toEqual(['1,230.00 USD', '1.23 USD', 'Open the form']);
      await seller.presses(refusal, '1.23 USD');
      const review = await seller.sees('Nothing is sent until you press Create link.');
      expect(review.words).toContain('1.23 USD\nSchool fees');
    });

    it('is asked one thing after the other, and keeps what was answered', async () => {
      const { seller } = chat();
      await seller.says('/paylink 5 to 10 usd workshop friday ann@example.com');
      const howMuch = await seller.sees('"5 to 10 usd" has a number beside the amount');
      expect(howMuch.words).toContain('One more question follows.');
      expect(howMuch.buttons).toEqual(['5.00 USD', '10.00 USD', 'Open the form']);
      await seller.presses(howMuch, '10.00 USD');
      await seller.presses(await seller.sees('"friday" looks like a time'), 'Only words');
      const review = await seller.sees('Nothing is sent until you press Create link.');
      expect(review.words).toContain('10.00 USD\nworkshop friday');
      expect(review.words).toContain('Never expires');
    });

    it('gets a line that is right, ready to copy', async () => {
      const { seller } = chat();
      await seller.says('/paylink 0 usd fees bob@ expires:5m');
      const refusal = await seller.sees("I can't make this link");
      expect(refusal.words).toContain('Write an amount above 0, like 49.99');
      expect(refusal.words).toContain('This is not an email address');
      const right = '/paylink 49.99 usd "fees" ann@example.com expires:"3d"';
      expect(refusal.words).toContain(right);
      await seller.says(right);
      await seller.sees('Nothing is sent until you press Create link.');
    });

    it('opens the form with all that could be read', async () => {
      const { seller } = chat();
      await seller.says('/paylink 5 usd "Fees" via:fax');
      const refusal = await seller.sees("I can't send by fax");
      await seller.presses(refusal, 'Open the form');
      await seller.presses(await seller.sees(FOLDED), 'Review');
      await seller.sees('5.00 USD\nFees');
    });

    it('shows the filled form with the reason where only the books could know', async () => {
      const { seller } = chat();
      await makeLink(seller, '5 usd ref:INV-1');
      await seller.says('/paylink 6 usd ref:inv-1 "Second"');
      const form = await seller.sees('Another link has this reference');
      await seller.presses(form, 'Review', { 'Your reference': 'INV-2' });
      await seller.sees('6.00 USD\nSecond');
    });
  });

  describe('a line that means nothing', () => {
    const chat = useChat(start);

    it('names the chat that can be connected where another was asked for', async () => {
      const { seller } = chat();
      await seller.says('/paylink team fax');
      const refusal = await seller.sees("I don't know team fax.");
      expect(refusal.words).toContain('/paylink team telegram');
    });

    it('is told the nearest command, its usage and an example', async () => {
      const { seller } = chat();
      await seller.says('/paylink lst mine');
      const refusal = await seller.sees("I don't know lst.");
      expect(refusal.words).toContain('Usage: /paylink list [mine]');
      expect(refusal.words).toContain('/paylink list mine open');
    });

    it('is told what is missing from a command', async () => {
      const { seller } = chat();
      await seller.says('/paylink status');
      expect((await seller.sees('Which link? Write its reference.')).words).toContain(
        '/paylink status PL-7KQ2M9',
      );
      await seller.says('/paylink list tomorrow');
      await seller.sees("I can't list by tomorrow.");
    });
  });
}
