import { describe, expect, it } from '@jest/globals';
import { PAYMENTS, type PersonUnderTest, type Seen, type StartChat, useChat } from '../chat-under-test.js';
import { makeLink, openForm, openSettings } from './steps.js';

async function openSending(owner: PersonUnderTest): Promise<Seen> {
  await owner.says('/paylink settings sending');
  return owner.sees('Texts a day');
}

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
      const refusal = await seller.sees('Only an owner changes the settings of');
      expect(refusal.words).not.toContain('Usual currencies');
    });

    it('say how messages to customers look, leave all else as it was, and are tried', async () => {
      const { owner } = chat();
      await owner.presses(await openSettings(owner), 'Save settings', {
        'Usual currencies': ['THB, Thai baht'],
      });
      await owner.presses(await owner.sees('The settings are saved.'), 'Messages to customers');
      await owner.presses(await owner.sees('Texts a day'), 'Save settings', {
        'Sender name': 'Sam Rivera',
        'Address for answers': 'fees@lotus.example',
        'Accent colour': '1A5FB4',
        'SMS sender': '+14155550123',
        'Texts a day': '500',
      });
      const saved = await owner.sees('This holds for messages to customers now.');
      expect(saved.words).toContain('Sender name: Sam Rivera');
      expect(saved.words).toContain('Accent colour: #1a5fb4');
      expect(saved.words).toContain('Texts a day: 500');
      expect(saved.buttons).toContain('Upload a logo');
      await owner.presses(saved, 'Send me a trial email');
      await owner.presses(await owner.sees('Your own address or number'), 'Send', {
        'Your own address or number': 'jo@lotus.example',
      });
      await owner.sees('did not leave this machine');
      await owner.presses(await openForm(owner), 'Review', { Amount: '5' });
      await owner.sees('5.00 THB');
    });

    it('say under its field what is wrong, and keep what holds', async () => {
      const { owner } = chat();
      await owner.presses(await openSending(owner), 'Save settings', {
        'Accent colour': '#ffdd00',
        'SMS sender': 'much too long a name',
        'WhatsApp template of a reminder': 'HX12',
      });
      const problems = await owner.sees('Too light for white words: the contrast is 1.34 to 1');
      expect(problems.words).toContain('1 to 11 letters and digits');
      expect(problems.words).toContain('Write HX and the 32 signs');
      await owner.presses(await openSending(owner), 'Save settings');
      const saved = await owner.sees('This holds for messages to customers now.');
      expect(saved.words).not.toContain('Accent colour');
    });

    it('lead the owner, by a line or a button, to where accounts of gateways are connected', async () => {
      const { owner } = chat();
      await owner.says('/paylink settings gateway');
      const page = await owner.sees('They are paid at the practice bank.');
      expect(page.words).toContain('New links are test links: no money moves.');
      expect(page.words).toContain('Never send a key in a message.');
      expect(page.buttons).toContain('Connect or change accounts');
      await owner.presses(await openSettings(owner), 'Save settings');
      await owner.presses(await owner.sees('The settings are saved.'), 'Payment gateways');
      expect((await owner.sees('They are paid at the practice bank.')).buttons).toContain(
        'Connect or change accounts',
      );
    });

    it('show nobody but the owner where accounts are connected', async () => {
      const { seller } = chat();
      await seller.says('/paylink settings gateway');
      const refusal = await seller.sees('Only an owner changes the settings of');
      expect(refusal.words).not.toContain('practice bank');
    });

    it('tell nobody but the owner about messages', async () => {
      const { seller } = chat();
      await seller.says('/paylink settings sending');
      const refusal = await seller.sees('Only an owner changes the settings of');
      expect(refusal.words).not.toContain('Texts a day');
    });
  });
}
