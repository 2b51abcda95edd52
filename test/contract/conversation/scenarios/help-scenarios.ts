import { describe, expect, it } from '@jest/globals';
import { type StartChat, useChat } from '../chat-under-test.js';
import { FOLDED, makeLink } from './steps.js';

export function describeHelp(start: StartChat): void {
  describe('the help', () => {
    const chat = useChat(start);

    it('shows every command with an example to copy, and begins a link', async () => {
      const { seller } = chat();
      await seller.says('/paylink help');
      const help = await seller.sees('fills the form in and goes straight to the review');
      for (const line of [
        '/paylink 49.99 usd "School fees, class XII B" ann@example.com expires:3d',
        '/paylink list mine open',
        '/paylink status PL-7KQ2M9',
        '/paylink find school fees',
        '/paylink cancel PL-7KQ2M9',
        '/paylink settings',
        '/paylink kyc',
        '/paylink team telegram',
      ]) {
        expect(help.words).toContain(line);
      }
      await seller.presses(help, 'New payment link');
      await seller.sees(FOLDED);
    });
  });

  describe('the place that a person begins from', () => {
    const chat = useChat(start);

    it('shows their latest links, and the settings to the owner alone', async () => {
      const { owner, seller } = chat();
      expect((await seller.opensHome()).words).toContain('You have made no link yet.');
      await makeLink(seller, '5 usd "Fee" ref:F-1');
      const home = await seller.opensHome();
      expect(home.words).toMatch(/Open \(1\).*⚪ Open · 5\.00 USD · Fee.*\/paylink 49\.99 usd/s);
      expect(home.buttons).toEqual(['F-1', 'New payment link']);
      await seller.presses(home, 'F-1');
      await seller.sees('by you');

      const owners = await owner.opensHome();
      expect(owners.words).not.toContain('5.00 USD');
      await owner.presses(owners, 'Open the settings');
      await owner.sees('Usual currencies');
    });
  });
}
