import { describe, expect, it } from '@jest/globals';
import { type Seen, type StartChat, useChat } from '../chat-under-test.js';
import { FOLDED, makeLink, openForm, openWholeForm } from './steps.js';

export function describeForm(start: StartChat): void {
  describe('the form of a link', () => {
    const chat = useChat(start);

    it('is short, and has the rest behind More, in this order and with what was typed', async () => {
      const { seller } = chat();
      const labels = [
        'Amount',
        'Currency',
        'Description',
        'Customer name',
        'Email',
        'Phone',
        'Send it',
        'When',
        'Expires',
        'Language of the customer',
        'Your reference',
        'Note: name',
        'Note: text',
      ];
      const labelsIn = ({ words }: Seen) => words.split('\n').filter((line) => labels.includes(line));
      const short = await openForm(seller);
      expect(labelsIn(short)).toEqual(['Amount', 'Currency', 'Description', 'Email', 'Phone']);
      expect(short.words).toContain('Test mode: no money moves.');
      const typed = { Amount: '12', Currency: 'EUR, Euro', Description: 'Trip', Email: 'ann@example.com' };
      await seller.presses(short, 'More', typed);
      const whole = await seller.sees('Add a note');
      expect(labelsIn(whole)).toEqual(labels);
      expect(whole.words).not.toContain(FOLDED);
      expect(whole.words).toContain('Test mode: no money moves.');
      await seller.presses(whole, 'Review', { 'Customer name': 'Ann Lee', Expires: '3d' });
      const review = await seller.sees('12.00 EUR\nTrip');
      expect(review.words).toContain('Ann Lee, ann@example.com');
      expect(review.words).toContain('(in 3 days)');
    });

    it('is enough when it is short, and stays short on the way back', async () => {
      const { seller } = chat();
      await seller.presses(await openForm(seller), 'Review', { Amount: '12', Email: 'ann@example.com' });
      const review = await seller.sees('12.00 USD');
      expect(review.words).toContain('Never expires');
      expect(review.words).toContain('Not sent: you share it');
      await seller.presses(review, 'Back');
      await seller.presses(await seller.sees(FOLDED), 'Review', { Amount: '13' });
      await seller.sees('13.00 USD');
    });

    it('keeps the language that was chosen for the customer on the way back', async () => {
      const { seller } = chat();
      const typed = { Amount: '12', 'Language of the customer': 'Tiếng Việt' };
      await seller.presses(await openWholeForm(seller), 'Review', typed);
      await seller.presses(await seller.sees('12.00 USD'), 'Back');
      await seller.sees('Add a note');
    });

    it.each(['name:Ann', 'ref:INV-42', 'expires:3d', 'note:desk=4', 'lang:vi', 'send:no via:email a@b.co'])(
      'shows every field at once when %s is filled in',
      async (option) => {
        const { seller } = chat();
        await seller.says(`/paylink 12 usd ${option}`);
        await seller.presses(await seller.sees('Create link'), 'Back');
        await seller.sees('Add a note');
      },
    );

    it('keeps the currency that a line was read in on the way back, whatever was used last', async () => {
      const { seller } = chat();
      await makeLink(seller, '1,250,000 vnd');
      await seller.says('/paylink 5 "Fee"');
      await seller.presses(await seller.sees('5.00 USD'), 'Back');
      await seller.presses(await seller.sees(FOLDED), 'Review', { Amount: '6' });
      await seller.sees('6.00 USD');
    });

    it('says all that is wrong at once, keeps what was typed, and goes on when it is put right', async () => {
      const { seller } = chat();
      const typed = {
        Amount: '-5',
        Description: 'School fees',
        Email: 'ann@',
        Phone: '12',
        Expires: 'in 5 minutes',
        'Your reference': '<b>',
        'Note: text': 'no name',
      };
      await seller.presses(await openWholeForm(seller), 'Review', typed);
      const form = await seller.sees('Write an amount above 0, like 49.99');
      for (const words of [
        'This is not an email address: write one like ann@example.com',
        'Write the phone number with its country code, like +66 81 234 5678',
        'A link lasts 15 minutes or more: write a later time, like 3d',
        'Use letters, digits and . - / # in the reference, like INV-42',
        'Note 1 has no name: write one, like class=XII B',
      ]) {
        expect(form.words).toContain(words);
      }
      const right = {
        Amount: '49.99',
        Email: 'ann@example.com',
        Phone: '+66 81 234 5678',
        Expires: '3d',
        'Your reference': 'INV-42',
        'Note: name': 'class',
      };
      await seller.presses(form, 'Review', right);
      const review = await seller.sees('Create link');
      expect(review.words).toContain('School fees');
      expect(review.words).toContain('class = no name');
    });

    it('takes as many notes as are wanted, and takes them away again, without losing a word', async () => {
      const { seller } = chat();
      const typed = { Amount: '12', Description: 'Trip', 'Note: name': 'class', 'Note: text': 'XII B' };
      await seller.presses(await openWholeForm(seller), 'Add a note', typed);
      const second = { 'Note 2: name': 'desk', 'Note 2: text': '4' };
      await seller.presses(await seller.sees('Note 2: name'), 'Add a note', second);
      const third = { 'Note 3: name': 'bus', 'Note 3: text': 'yes' };
      await seller.presses(await seller.sees('Note 3: name'), 'Remove note 1', third);
      await seller.presses(await seller.sees('Remove note 2'), 'Review');
      const review = await seller.sees('Create link');
      expect(review.words).toContain('12.00 USD\nTrip');
      expect(review.words).toContain('desk = 4 · bus = yes (only your team sees these)');
    });

    it('asks when, only if it is to be sent at a time', async () => {
      const { seller } = chat();
      const form = await openWholeForm(seller);
      expect(form.words).not.toContain('Send it at');
      await seller.chooses(form, 'When', 'At a time');
      await seller.presses(await seller.sees('Send it at'), 'Review', {
        Amount: '5',
        Email: 'ann@example.com',
        'Send it': ['by email'],
        'Send it at': '2026-11-23T02:00:00Z',
      });
      const review = await seller.sees('Create link');
      expect(review.words).toContain('email to ann@example.com, on Mon 23 Nov 2026');
    });

    it('leads with the currency that its maker used last', async () => {
      const { seller } = chat();
      await makeLink(seller, '1,250,000 vnd');
      await seller.presses(await openForm(seller), 'Review', { Amount: '90000' });
      await seller.sees('90,000 VND');
    });

    it('is not for those who only look on', async () => {
      const { colleague, giveRole } = chat();
      await colleague.says('/paylink list');
      await colleague.sees('There are no links here.');
      await giveRole('colleague', 'viewer');
      await colleague.says('/paylink');
      await colleague.sees("I can't do this for you: your role does not cover it.");
      await colleague.says('/paylink 49.99 usd "School fees"');
      await colleague.sees("I can't do this for you: your role does not cover it.");
    });
  });
}
