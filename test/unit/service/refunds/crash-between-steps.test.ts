import { describe, expect, it } from '@jest/globals';
import { capturedMinor, reservedMinor } from '../../../../src/domain/payment/balance.js';
import type { Refund } from '../../../../src/domain/refund/refund.js';
import { usd } from '../../../support/build-paid-link.js';
import { JO, LINK, setUpRefunds } from './set-up-refunds.js';

/** Every step outside the process: the store's writes and the gateway's calls. */
const STEPS = 6;

class Killed extends Error {}

/** Kills the process before or after its n-th step: whatever it does next is lost, until another process begins. */
function killAt(world: ReturnType<typeof setUpRefunds>, at: number, when: 'before' | 'after') {
  let steps = 0;
  let isDead = false;
  const guard =
    <Args extends readonly unknown[], Result>(run: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (isDead) throw new Killed();
      steps += 1;
      isDead = steps === at;
      if (isDead && when === 'before') throw new Killed();
      const result = await run(...args);
      if (isDead) throw new Killed();
      return result;
    };
  const { links, gateway } = world;
  const real = { replace: links.replace, refund: gateway.refund, fetchRefund: gateway.fetchRefund };
  Object.assign(links, { replace: guard(real.replace) });
  Object.assign(gateway, { refund: guard(real.refund), fetchRefund: guard(real.fetchRefund) });
  return () => {
    Object.assign(links, { replace: real.replace });
    Object.assign(gateway, { refund: real.refund, fetchRefund: real.fetchRefund });
  };
}

const cases = Array.from({ length: STEPS }, (_, i) => i + 1).flatMap((at) =>
  (['before', 'after'] as const).map((when) => [when, at] as const),
);

describe('a refund whose process is killed', () => {
  it.each(cases)('%s step %i neither doubles nor is lost', async (when, at) => {
    const world = setUpRefunds();
    const revive = killAt(world, at, when);
    const wish = { link: LINK, amount: usd(60_000), reason: null, requestKey: 'view.V01' };
    await world.services.askRefund(JO, wish).catch(() => undefined);
    await world.work();
    revive();
    // The person presses again where they got no answer; another process takes over.
    await world.services.askRefund(JO, wish);
    for (let i = 0; i < 5; i += 1) await world.workAfter(60_000);

    const link = world.get();
    expect(link.refunds.map(({ status }: Refund) => status)).toEqual(['succeeded']);
    expect([...world.gateway.refunds.values()].map(({ amount }) => amount.minor)).toEqual([60_000]);
    expect(reservedMinor(link)).toBeLessThanOrEqual(capturedMinor(link));
    expect(world.told().filter((type) => type === 'refund.succeeded')).toHaveLength(1);
  });
});
