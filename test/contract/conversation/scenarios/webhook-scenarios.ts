import { describe, expect, it } from '@jest/globals';
import { type ChatUnderTest, type People, type Seen, type StartChat, useChat } from '../chat-under-test.js';

const URL = 'https://shop.example.com/paylink';
const SHOWN = 'shop.example.com/paylink';

async function openWebhooks({ owner }: People, words: string): Promise<Seen> {
  await owner.says('/paylink webhooks');
  return owner.sees(words);
}

async function askForAddress(people: People): Promise<Seen> {
  await people.owner.presses(await openWebhooks(people, 'of events at'), 'Add address');
  return people.owner.sees('It has to answer 2xx within 15 seconds.');
}

/** The page of an address that was added. */
async function openAdded(world: ChatUnderTest & People): Promise<Seen> {
  await world.owner.presses(await askForAddress(world), 'Add address', { Address: URL });
  await world.owner.presses(await world.owner.sees('answered the ping and hears of events'), 'This address');
  return world.owner.sees('Events: All events, and those to come');
}

export function describeWebhooks(start: StartChat): void {
  describe('addresses that hear of events', () => {
    const chat = useChat(start);

    it('are added once they answered a ping, and lead to a page that shows the secret once', async () => {
      const world = chat();
      const { owner } = world;
      expect((await openWebhooks(world, 'No address hears of events at')).buttons).toEqual([
        'Add address',
        'API keys',
      ]);
      await owner.presses(await askForAddress(world), 'Add address', { Address: URL });
      const added = await owner.sees('answered the ping and hears of events');
      expect(added.words).not.toContain('whsec_');
      expect(added.buttons).toEqual(['Show the secret', 'This address', 'All addresses']);
      const list = await openWebhooks(world, '1 address hears of events at');
      expect(list.words).toContain('🟢 On · Test · All events');
      expect(list.buttons).toContain(SHOWN);
    });

    it('are refused with the reason under the field, and all else stays as it was', async () => {
      const world = chat();
      const { owner, receiver } = world;
      await owner.presses(await askForAddress(world), 'Add address', { Address: 'shop.example.com' });
      const half = await owner.sees('Write a whole address, like https://example.com/paylink');
      await owner.presses(half, 'Add address', { Address: 'http://shop.example.com/paylink' });
      const plain = await owner.sees('use this address: must begin with https://');
      receiver.answers(500, 'out of order');
      await owner.presses(plain, 'Add address', { Address: URL });
      const broken = await owner.sees('It answered the ping with 500, and only 2xx counts');
      expect(broken.words).toContain('It said: out of order');
      receiver.answers(200, 'ok');
      await owner.presses(broken, 'Add address', {
        Events: ['Paid (link.paid)', 'Refunded (link.refunded)'],
      });
      await owner.sees('answered the ping and hears of events');
      await openWebhooks(world, 'Paid and Refunded');
    });

    it('are pinged, switched off and on again, and removed once that was asked', async () => {
      const world = chat();
      const { owner, receiver } = world;
      await owner.presses(await openAdded(world), 'Send a ping');
      const pinged = await owner.sees('It answered the ping with 200 after');
      await owner.presses(pinged, 'Switch off');
      const off = await owner.sees('⚫ Off: somebody switched it off');
      receiver.answers(503, 'asleep');
      await owner.presses(off, 'Switch on');
      const still = await owner.sees('It answered the ping with 503, and only 2xx counts');
      receiver.answers(200, 'ok');
      await owner.presses(still, 'Switch on');
      await owner.presses(await owner.sees('It answered the ping and is on.'), 'Remove address');
      await owner.sees(`${SHOWN} is removed: nothing goes there any more.`);
    });

    it('are changed in a form, and given another secret that nobody reads here', async () => {
      const world = chat();
      const { owner } = world;
      await owner.presses(await openAdded(world), 'Change address');
      const form = await owner.sees('Which it is told of.');
      await owner.presses(form, 'Save address', { Description: 'For the shop' });
      const saved = await owner.sees('The address is saved.');
      expect(saved.words).toContain('For the shop');
      await owner.chooses(saved, 'New secret; both sign for', '1 day');
      const rotated = await owner.sees(`A new secret for ${SHOWN} is shown once`);
      expect(rotated.words).toContain('The one before signs beside it for 1 day.');
      expect(rotated.words).not.toContain('whsec_');
      await owner.presses(rotated, 'This address');
      await owner.sees('The secret before signs beside the new one until');
    });

    it('show what was sent there, send one event again, and what was missed', async () => {
      const world = chat();
      const { owner, receiver, passes } = world;
      const page = await openAdded(world);
      await owner.presses(page, 'Last tries');
      await owner.sees(`Nothing was sent to ${SHOWN} yet.`);
      receiver.answers(500, 'out of order\nsecond line');
      await owner.says('/paylink 5 usd "Fee" ref:F-1');
      await owner.presses(await owner.sees('Nothing is sent until you press Create link.'), 'Create link');
      await owner.sees('/p/');
      await passes(2_000);
      await owner.presses(await openWebhooks(world, '1 address hears'), SHOWN);
      await owner.presses(await owner.sees('Events: All events, and those to come'), 'Last tries');
      const tries = await owner.sees(`at ${SHOWN}`);
      expect(tries.words).toContain('500 · 12 ms · out of order');
      expect(tries.words).not.toContain('second line');
      await owner.presses(tries, 'Link made');
      const one = await owner.sees('Link made (link.created) · evt_');
      expect(one.words).toContain('Not there yet. The next try is on');
      expect(one.words).toContain('second line');
      receiver.answers(200, 'ok');
      await owner.presses(one, 'Send again');
      const again = await owner.sees('goes there again, with the same id.');
      await passes(2_000);
      await owner.presses(again, 'Last tries');
      await owner.sees('200 · 12 ms · ok · sent again');
    });

    it('send what was missed, or say that nothing was', async () => {
      const world = chat();
      const { owner } = world;
      await owner.chooses(await openAdded(world), 'Send missed of the last', '7 days');
      await owner.sees('Nothing was missed there since');
    });
  });
}
