import { describe, expect, it } from '@jest/globals';
import type { Customer } from '../../../../src/domain/link/link.js';
import { dieAfter, historyOf, type SendingWorld, setUpSending } from './set-up-sending.js';

/** A person gives the link another contact. */
async function correct({ links }: SendingWorld, contact: Partial<Customer>): Promise<void> {
  const link = links.get('lnk_1');
  const customer = { ...link.customer, ...contact };
  await links.replace(link, { ...link, customer, version: link.version + 1 });
}

const sentTo = ({ notifier }: SendingWorld) => notifier.sent.map(({ delivery }) => delivery.address);

describe('addressDelivery', () => {
  it.each([
    ['email', { email: 'right@example.com' }, 'right@example.com'],
    ['sms', { phone: '+66898765432' }, '+66898765432'],
    ['whatsapp', { phone: '+66898765432' }, '+66898765432'],
  ] as const)(
    'has what was planned by %s go to the contact that the link has by then',
    async (channel, contact, to) => {
      const world = await setUpSending({ channels: [channel] });
      await correct(world, contact);
      expect(await world.send()).toEqual({ kind: 'sent' });
      expect(sentTo(world)).toEqual([to]);
      expect(await world.deliveries.find(`lnk_1:link:${channel}`)).toMatchObject({ address: to });
    },
  );

  it('minds no stop of the address before, and one of the new', async () => {
    const world = await setUpSending();
    const stop = { merchantId: 'mer_lotus', channel: 'email', reason: 'no_such_address' } as const;
    await world.suppressions.add({ ...stop, address: 'right@example.com', since: world.clock.now() });
    await correct(world, { email: 'right@example.com' });
    expect(await world.send()).toEqual({ kind: 'parked' });
    expect(sentTo(world)).toEqual([]);
    const other = await setUpSending();
    await other.suppressions.add({ ...stop, address: 'ann@example.com', since: other.clock.now() });
    await correct(other, { email: 'right@example.com' });
    expect(await other.send()).toEqual({ kind: 'sent' });
  });

  it('drops what has nobody to go to any more', async () => {
    const world = await setUpSending();
    await correct(world, { email: null });
    expect(await world.send()).toEqual({ kind: 'dropped' });
    expect(sentTo(world)).toEqual([]);
  });

  it('tries again at the new contact what surely has not left', async () => {
    const world = await setUpSending();
    world.notifier.answers.push({ outcome: 'later', cause: 'trouble', words: 'connection refused' });
    await world.send();
    await correct(world, { email: 'right@example.com' });
    world.clock.advance(60_000);
    await world.send();
    expect(sentTo(world).at(-1)).toBe('right@example.com');
  });
});

describe('addressDelivery of what may have left', () => {
  it.each(['email', 'sms'] as const)(
    'stays with its address by %s, a second person gets none',
    async (channel) => {
      const world = await setUpSending({ channels: [channel] });
      world.notifier.answers.push(new Error('the line is dead'));
      await world.send();
      await correct(world, { email: 'right@example.com', phone: '+66898765432' });
      world.clock.advance(60_000);
      expect(await world.send()).toEqual({ kind: 'sent' });
      expect(sentTo(world)).not.toContain('right@example.com');
      expect(sentTo(world)).not.toContain('+66898765432');
    },
  );

  it('stays with it after a crash', async () => {
    const world = await setUpSending();
    await dieAfter(world, 'begun');
    await correct(world, { email: 'right@example.com' });
    await world.send();
    expect(sentTo(world)).toEqual(['ann@example.com']);
  });

  it.each([
    { outcome: 'later', cause: 'pace', retryAfterMs: 60_000, words: 'too many' },
    { outcome: 'later', cause: 'trouble', words: 'connection refused' },
    { outcome: 'later', cause: 'account', fault: 'key_refused', words: 'no' },
  ] as const)('stays with it when the next try surely has not left: $cause', async (later) => {
    const world = await setUpSending();
    world.notifier.answers.push(new Error('the line is dead'));
    await world.send();
    world.clock.advance(60_000);
    world.notifier.answer = 'unknown';
    world.notifier.answers.push(later);
    await world.send();
    await correct(world, { email: 'right@example.com' });
    world.clock.advance(600_000);
    expect(await world.send()).toEqual({ kind: 'sent' });
    expect(sentTo(world).at(-1)).toBe('ann@example.com');
    expect(historyOf(world).at(-1)).toBe('delivery.sent');
  });
});
