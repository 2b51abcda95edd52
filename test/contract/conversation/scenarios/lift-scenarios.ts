import { describe, expect, it } from '@jest/globals';
import { type ChatUnderTest, type People, type StartChat, useChat } from '../chat-under-test.js';
import { makeLink } from './steps.js';

const SENT = '49.99 usd "School fees" ref:INV-42 ann@example.com via:email';

export function describeLifting(start: StartChat): void {
  describe('an address that is written to no more', () => {
    const chat = useChat(start);

    async function bounce(maker: 'owner' | 'seller'): Promise<ChatUnderTest & People> {
      const world = chat();
      await makeLink(world[maker], SENT);
      await world.passes(60_000);
      await world.bounces('INV-42');
      return world;
    }

    it('is written to again when a manager says why, and gets its message', async () => {
      const { owner } = await bounce('owner');
      await owner.says('/paylink send INV-42 via:email');
      await owner.sees('that address takes no more messages');
      await owner.says('/paylink status INV-42');
      await owner.presses(await owner.sees('by you'), 'Write there again');
      const form = await owner.sees('Your reason is kept.');
      expect(form.words).toContain('49.99 USD · INV-42');
      await owner.presses(form, 'Write again', { Why: 'She mended her mailbox' });
      const lifted = await owner.sees('Messages go to a•••@example.com again. Send it now?');
      await owner.presses(lifted, 'Send');
      await owner.sees('Leaves in 15 seconds: email to ann@example.com');
    });

    it('is offered no second time once it was lifted, before there is other news', async () => {
      const { owner } = await bounce('owner');
      await owner.says('/paylink status INV-42');
      await owner.presses(await owner.sees('by you'), 'Write there again');
      await owner.presses(await owner.sees('Your reason is kept.'), 'Write again', { Why: 'Mended' });
      await owner.sees('Messages go to a•••@example.com again.');
      await owner.says('/paylink status INV-42');
      expect((await owner.sees('by you')).buttons).not.toContain('Write there again');
    });

    it('asks for a reason that says something', async () => {
      const { owner } = await bounce('owner');
      await owner.says('/paylink status INV-42');
      await owner.presses(await owner.sees('by you'), 'Write there again');
      await owner.presses(await owner.sees('Your reason is kept.'), 'Write again', { Why: '   ' });
      await owner.sees('Say why it is right to write there again');
    });

    it('is warned of before another link is made for it', async () => {
      const { seller } = await bounce('owner');
      await seller.says('/paylink 10 usd Lunch ann@example.com via:email');
      await seller.sees('will not go out. The mailbox does not exist. A manager can allow it again.');
    });

    it('is left out of what goes by several ways, and that is told', async () => {
      const { seller, passes, bounces } = chat();
      await makeLink(seller, `${SENT},sms +66812345678`);
      await passes(60_000);
      await bounces('INV-42');
      await seller.says('/paylink send INV-42');
      const sent = await seller.sees('Leaves in 15 seconds: SMS to +66812345678');
      expect(sent.words).toContain('will not go out. The mailbox does not exist.');
      await seller.says('/paylink send INV-42 via:email,sms');
      await seller.sees('that address takes no more messages. The mailbox does not exist.');
    });

    it('is not proposed again where another way is known', async () => {
      const { seller, passes, bounces } = chat();
      await makeLink(seller, `${SENT} +66812345678`);
      await passes(60_000);
      await bounces('INV-42');
      await seller.says('/paylink status INV-42');
      await seller.presses(await seller.sees('by you'), 'Send another way');
      await seller.presses(await seller.sees('Nothing chosen: now.'), 'Send');
      await seller.sees('Leaves in 15 seconds: SMS to +66812345678');
    });

    it('is no matter of whoever only sells', async () => {
      const { seller } = await bounce('seller');
      await seller.says('/paylink status INV-42');
      expect((await seller.sees('by you')).buttons).not.toContain('Write there again');
    });
  });
}
