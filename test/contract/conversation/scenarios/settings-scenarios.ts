import { describe, expect, it } from '@jest/globals';
import { PAYMENTS, type StartChat, useChat } from '../chat-under-test.js';
import { makeLink, openForm, openSettings } from './steps.js';

export function describeSettings(start: StartChat): void {
  describe('the settings', () => {
    const chat = useChat(start);

    it('are changed by the owner, and hold from then on', async () => {
      const { owner, seller } = chat();
      await owner.presses(await openSettings(owner), 'Save settings', {
        'Channel for payments': PAYMENTS,
        'Usual currencies': ['THB, Thai baht', 'USD, US dollar'],
        'New links expire': 'After 3 days',
      });
      const saved = await owner.sees('The settings are saved.');
      expect(saved.words).toContain(`Payments are told in ${PAYMENTS}.`);
      await seller.presses(await openForm(seller), 'Review', { Amount: '5' });
      const review = await seller.sees('5.00 THB');
      expect(review.words).toContain('(in 3 days)');
    });

    it('make managers, who see every link from then on', async () => {
      const { owner, seller, colleague } = chat();
      await makeLink(seller, '8 usd "His"');
      await colleague.says('/paylink list');
      await colleague.sees('There are no links here.');
      await owner.presses(await openSettings(owner), 'Save settings', { Managers: ['colleague'] });
      await owner.sees('The settings are saved.');
      await colleague.says('/paylink list');
      expect((await colleague.sees('1 to 1 of 1')).words).toContain('8.00 USD · His');
    });

    it('are told to nobody but the owner', async () => {
      const { seller } = chat();
      await seller.says('/paylink settings');
      const refusal = await seller.sees(
        "I can't do this for you: your role does not cover it. Ask the owner.",
      );
      expect(refusal.words).not.toContain('Usual currencies');
    });
  });
}
