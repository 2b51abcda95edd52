import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeAppLink } from '../../support/app-bench.js';
import { type CarrierBench, MINUTE_MS, startCarrierBench } from './carriers/start-carrier-bench.js';

describe('a carrier in trouble', () => {
  let carriers: CarrierBench;
  beforeEach(async () => {
    carriers = await startCarrierBench();
  }, 60_000);
  afterEach(() => carriers.stop());

  const REFUSED = { kind: 'answer', status: 401, body: '{"errors":[{"message":"revoked"}]}' } as const;
  const send = (reference: string, channels: readonly ('email' | 'sms')[]) =>
    makeAppLink(carriers.app, reference, { draft: { channels: [...channels], sendTiming: { kind: 'now' } } });

  it('that refuses the key tells the owner once, holds up no other, and is used again once it works', async () => {
    carriers.emailFront.plant(...Array.from({ length: 3 }, () => REFUSED));
    const first = await send('INV-1', ['email', 'sms']);
    await carriers.pass(MINUTE_MS);
    const second = await send('INV-2', ['email', 'sms']);
    await carriers.pass(MINUTE_MS);
    expect([carriers.textsOf(first), carriers.textsOf(second)]).toEqual([1, 1]);
    expect(await carriers.factsOf(first)).toEqual(expect.arrayContaining(['delivery.delayed']));
    await carriers.pass(20 * MINUTE_MS);
    for (const made of [first, second]) {
      expect(carriers.emailsOf(made)).toEqual([`${made.link.id}:link:email`]);
      const facts = await carriers.factsOf(made);
      expect(facts.filter((type) => type === 'delivery.sent')).toHaveLength(2);
      expect(facts.filter((type) => type === 'delivery.delayed').length).toBeLessThanOrEqual(1);
    }
    expect(carriers.bench.cards('Paylink', 'SendGrid')).toHaveLength(1);
  }, 60_000);

  it('that hangs on one message holds up neither the next nor the other channel', async () => {
    carriers.emailFront.plant({ kind: 'silence' });
    const first = await send('INV-1', ['email']);
    const second = await send('INV-2', ['email', 'sms']);
    await carriers.bench.waitForCard('#sales', ['INV-2', 'left']);
    const leftFirst = [...carriers.emailsOf(first), ...carriers.emailsOf(second)];
    expect(leftFirst).toHaveLength(1);
    expect(carriers.textsOf(second)).toBe(1);
    await carriers.pass(3 * MINUTE_MS);
    expect([carriers.emailsOf(first), carriers.emailsOf(second)]).toEqual([
      [`${first.link.id}:link:email`],
      [`${second.link.id}:link:email`],
    ]);
  }, 60_000);

  it('that hangs on all that it is given holds up no other carrier, and gets each message once it answers', async () => {
    const made = [];
    carriers.emailFront.plant(...Array.from({ length: 4 }, () => ({ kind: 'silence' }) as const));
    for (const number of [1, 2, 3, 4]) made.push(await send(`INV-${number}`, ['email', 'sms']));
    for (const { link } of made) await carriers.bench.waitForCard('#sales', [link.reference, 'SMS left']);
    expect(made.map((one) => carriers.emailsOf(one).length)).toEqual([0, 0, 0, 0]);
    await carriers.pass(8 * MINUTE_MS);
    expect(made.map((one) => carriers.emailsOf(one).length)).toEqual([1, 1, 1, 1]);
    expect(made.map((one) => carriers.textsOf(one))).toEqual([1, 1, 1, 1]);
  }, 120_000);

  it('gets no more than five texts an hour for one person, and the rest after that', async () => {
    const made = [];
    for (let i = 1; i <= 6; i += 1) made.push(await send(`INV-${i}`, ['sms']));
    await carriers.pass(MINUTE_MS);
    expect(made.reduce((sum, one) => sum + carriers.textsOf(one), 0)).toBe(5);
    await carriers.pass(61 * MINUTE_MS);
    expect(made.map((one) => carriers.textsOf(one))).toEqual([1, 1, 1, 1, 1, 1]);
  }, 120_000);
});
