import { describe, expect, it } from '@jest/globals';
import { SALES, type StartChat, useChat } from '../chat-under-test.js';
import { makeLink } from './steps.js';

const UNSENT = '49.99 usd "School fees" ref:INV-42';
const SENT = `${UNSENT} ann@example.com via:email`;
const LATER = `${SENT} send:"tomorrow 9am"`;
const NEEDS_EMAIL = 'Sending by email needs an address';
const IN_15_SECONDS = 'Leaves in 15 seconds: email to ann@example.com';

export function describeSending(start: StartChat): void {
  describe('sending a link', () => {
    const chat = useChat(start);

    it('goes in one line to a new address, and can be stopped in time', async () => {
      const { seller, passes } = chat();
      await makeLink(seller, UNSENT);
      await seller.says('/paylink send INV-42 to:ann@example.com');
      const sent = await seller.sees(IN_15_SECONDS);
      await passes(5_000);
      await seller.presses(sent, 'Undo');
      await seller.sees('Stopped. Nothing was sent.');
      await passes(60_000);
      await seller.says('/paylink status INV-42');
      expect((await seller.sees('INV-42')).words).not.toContain('went out');
    });

    it('can be stopped also where it was corrected since', async () => {
      const { seller, owner, passes } = chat();
      await makeLink(seller, UNSENT);
      await seller.says('/paylink send INV-42 to:anne@example.com');
      await seller.sees('email to anne@example.com');
      await owner.says('/paylink send INV-42 to:ann@example.com');
      await owner.sees('email to ann@example.com');
      await passes(3_000);
      await seller.presses(await seller.sees('email to anne@example.com'), 'Undo');
      await seller.sees('Stopped. Nothing was sent.');
    });

    it('says that it is too late once it has left', async () => {
      const { seller, passes } = chat();
      await makeLink(seller, UNSENT);
      await seller.says('/paylink send INV-42 to:ann@example.com');
      const sent = await seller.sees(IN_15_SECONDS);
      await passes(60_000);
      await seller.presses(sent, 'Undo');
      const late = await seller.sees('it has left already');
      expect(late.words).toContain('did not leave this machine (');
      expect(late.buttons).not.toContain('Undo');
    });

    it('shows how the link stands where it was stopped, to send it after all', async () => {
      const { seller } = chat();
      await seller.presses(await makeLink(seller, SENT), 'Undo');
      const stopped = await seller.sees('Stopped. Nothing was sent.');
      expect(stopped.words).not.toContain('unless you undo it');
      await seller.presses(stopped, 'Send');
      await seller.sees(IN_15_SECONDS);
    });

    it('stops what a new link sends at once', async () => {
      const { seller } = chat();
      await seller.presses(await makeLink(seller, SENT), 'Undo');
      await seller.sees('Stopped. Nothing was sent.');
    });

    it('asks how and where when an address is missing', async () => {
      const { seller } = chat();
      await seller.presses(await makeLink(seller, UNSENT), 'Send');
      const form = await seller.sees('Nothing chosen: now.');
      await seller.presses(form, 'Send', { 'Send it': ['by SMS'], Phone: '+66 81 234 5678' });
      await seller.sees('Leaves in 15 seconds: SMS to +66812345678');
    });

    it('says under its field which address is missing', async () => {
      const { seller } = chat();
      await seller.presses(await makeLink(seller, UNSENT), 'Send');
      const form = await seller.sees('Nothing chosen: now.');
      await seller.presses(form, 'Send', { 'Send it': ['by email'] });
      await seller.sees(NEEDS_EMAIL);
    });

    it('resends at once where there is one address', async () => {
      const { seller, passes } = chat();
      await makeLink(seller, SENT);
      await passes(60_000);
      await seller.presses(await seller.seesIn(SALES, 'INV-42'), 'Resend');
      await seller.sees(IN_15_SECONDS);
    });

    it('refuses in words a line without any address, with one to copy', async () => {
      const { seller } = chat();
      await makeLink(seller, UNSENT);
      await seller.says('/paylink send INV-42');
      const refused = await seller.sees("I can't send this: the link has no address for it.");
      expect(refused.words).toContain('/paylink send INV-42 to:ann@example.com');
    });

    it('refuses a time that is over, with one to copy', async () => {
      const { seller } = chat();
      await makeLink(seller, SENT);
      await seller.says('/paylink send INV-42 at:"1 Jan 2020 10:00"');
      const refused = await seller.sees("I can't send this.");
      expect(refused.words).toContain('/paylink send INV-42 at:"tomorrow 9am"');
    });

    it('is refused to who may not see the link', async () => {
      const { seller, colleague, passes } = chat();
      await makeLink(seller, SENT);
      await passes(60_000);
      await colleague.presses(await colleague.seesIn(SALES, 'INV-42'), 'Resend');
      await colleague.sees("I can't do this for you: your role does not cover it.");
    });
  });

  describe('what is to be sent later', () => {
    const chat = useChat(start);

    it('is moved, sent now, or called off', async () => {
      const { seller } = chat();
      await seller.presses(await makeLink(seller, LATER), 'Change time');
      const form = await seller.sees('Send it at');
      await seller.presses(form, 'Change time', { 'Send it at': '2027-11-28T03:00:00.000Z' });
      await seller.sees('email');
      await seller.says('/paylink status INV-42');
      await seller.presses(await seller.sees('INV-42'), 'Stop sending');
      await seller.sees('Stopped. Nothing was sent.');
    });

    it('goes now when it is asked to, and can still be stopped', async () => {
      const { seller } = chat();
      await seller.presses(await makeLink(seller, LATER), 'Send now');
      await seller.presses(await seller.sees(IN_15_SECONDS), 'Undo');
      await seller.sees('Stopped. Nothing was sent.');
    });
  });

  describe('several messages that wait', () => {
    const chat = useChat(start);
    const AT_9 = /email to ann@example\.com, goes out \w+ \d+ \w+ \d+, 09:00/;

    it('are told where another is asked for, on the card and in the status, and stopped at once', async () => {
      const { seller, passes } = chat();
      await makeLink(seller, UNSENT);
      await seller.says('/paylink send INV-42 to:ann@example.com at:"tomorrow 9am"');
      await seller.sees('09:00');
      await seller.says('/paylink send INV-42 at:"tomorrow 11am"');
      expect((await seller.sees('11:00')).words).toMatch(
        /Still planned: email to ann@example\.com, .* 09:00, [^.]* time\./,
      );
      await seller.says('/paylink send INV-42');
      expect((await seller.sees(IN_15_SECONDS)).words).toMatch(
        /Still planned: email to ann@example\.com, .* 09:00, .*, and 1 more\./,
      );
      await passes(60_000);
      expect((await seller.seesIn(SALES, '1 more planned')).words).toContain('goes out by email');
      await seller.says('/paylink status INV-42');
      const status = await seller.sees('did not leave this machine (');
      expect(status.words).toMatch(AT_9);
      await seller.presses(status, 'Stop sending');
      const stopped = await seller.sees('Stopped: email. Only what went out before was sent.');
      expect(stopped.words).not.toContain('Still planned');
      expect(stopped.words).not.toMatch(AT_9);
      expect(stopped.buttons).not.toContain('Stop sending');
    });

    it('are stopped one by one where one was asked for, with what is still planned', async () => {
      const { seller } = chat();
      await makeLink(seller, LATER);
      await seller.says('/paylink send INV-42 at:"tomorrow 11am"');
      await seller.presses(await seller.sees('11:00'), 'Stop sending');
      const stopped = await seller.sees('Stopped. Nothing was sent.');
      expect(stopped.words).toMatch(/Still planned: email to ann@example\.com, .* 09:00/);
      expect(stopped.buttons).toContain('Stop sending');
    });

    it('show a reminder of a link that its maker shares', async () => {
      const { seller } = chat();
      await makeLink(seller, `${UNSENT} ann@example.com send:no`);
      await seller.says('/paylink remind INV-42');
      await seller.sees('email to ann@example.com');
      await seller.says('/paylink status INV-42');
      const status = await seller.sees('Not sent: you share it');
      expect(status.words).toContain('Reminder: email to ann@example.com, goes out');
    });
  });

  describe('reminding', () => {
    const chat = useChat(start);

    it('waits for the morning at night', async () => {
      const { seller, passes } = chat();
      await makeLink(seller, SENT);
      // Evening in Bangkok, early morning in New York: the merchants of the chats are at home in either.
      await passes(2 * 60 * 60_000);
      await seller.says('/paylink remind INV-42');
      await seller.sees('Nobody is reminded at night.');
    });

    it('goes no more once it is switched off, and the answer says so', async () => {
      const { seller, passes } = chat();
      await makeLink(seller, SENT);
      await passes(60_000);
      await seller.says('/paylink remind INV-42');
      await seller.sees('email to ann@example.com');
      await seller.says('/paylink remind INV-42 off');
      const off = await seller.sees('INV-42: the customer is not reminded.');
      expect(off.words).toMatch(/The reminder planned for .* does not go out\./);
      await passes(24 * 60 * 60_000);
      await seller.says('/paylink status INV-42');
      const status = await seller.sees('INV-42');
      expect(status.words).toContain('Reminder by email stopped');
      expect(status.words).not.toContain('Reminder by email did not leave');
      expect(status.buttons).not.toContain('Stop sending');
    });

    it('goes in one line, and is switched off and on', async () => {
      const { seller, passes } = chat();
      await makeLink(seller, SENT);
      await passes(60_000);
      await seller.says('/paylink remind INV-42 off');
      await seller.sees('INV-42: the customer is not reminded.');
      await seller.says('/paylink remind INV-42 usual');
      await seller.sees('INV-42: the customer is reminded as usual.');
      await seller.says('/paylink remind INV-42');
      await seller.sees('email to ann@example.com');
    });

    it('has nobody to go to where the seller shared the link alone', async () => {
      const { seller } = chat();
      await makeLink(seller, '49.99 usd "School fees" ref:INV-43');
      await seller.says('/paylink remind INV-43 usual');
      const told = await seller.sees('INV-43: there is nobody to remind');
      expect(told.words).toContain('/paylink send INV-43 ann@example.com');
    });
  });
}
