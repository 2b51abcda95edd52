import { describe, expect, it } from '@jest/globals';
import { isAppError } from '../../../../src/domain/errors.js';
import { makeMerchantServices } from '../../../../src/service/make-merchant-services.js';
import { ANN, BOB, createKycBench, JO, type KycBench } from './kyc-bench.js';

class Killed extends Error {}

interface Kill {
  /** Which call of the store is its last. */
  readonly call: number;
  /** Before the store did it, or after, when nobody hears of it any more. */
  readonly when: 'before' | 'after';
}

/** The calls that change something, in one process that dies at one of them. */
function dieAt({ kycs, upkeep }: KycBench, kill: Kill | null) {
  let calls = 0;
  const guard =
    <Args extends readonly unknown[], Answer>(call: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      calls += 1;
      const isLast = calls === kill?.call;
      if (isLast && kill.when === 'before') throw new Killed();
      const answer = await call(...args);
      if (isLast) throw new Killed();
      return answer;
    };
  return {
    ports: { kycs: { ...kycs, save: guard(kycs.save) }, upkeep: { ...upkeep, wake: guard(upkeep.wake) } },
    count: () => calls,
  };
}

/** The whole way; whoever presses again after a kill may hear that it is done already. */
async function walk(bench: KycBench, kill: Kill | null): Promise<number> {
  const { ports, count } = dieAt(bench, kill);
  const services = makeMerchantServices({ ...bench, ...ports });
  const decide = (by: typeof ANN, action: 'approve' | 'suspend' | 'resume') =>
    services.decideKyc(by, { merchantId: 'mer_lotus', action, reason: 'Looked', place: 'slack' });
  const steps = [
    () => services.submitKyc(JO, 'slack'),
    () => decide(ANN, 'approve'),
    () => decide(BOB, 'approve'),
    () => decide(ANN, 'suspend'),
    () => decide(BOB, 'resume'),
  ];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      await step().catch((again: unknown) => {
        if (!isAppError(again, 'kyc_not_now') && !isAppError(again, 'reviewer_not_allowed')) throw again;
      });
    }
  }
  return count();
}

describe('a process that dies at any step of a review', () => {
  const KILLS = Array.from({ length: 15 }, (_, at) => at + 1).flatMap((call) =>
    (['before', 'after'] as const).map((when) => ({ call, when })),
  );

  it('has fifteen calls at which it can', async () => {
    const bench = createKycBench();
    bench.put('draft');
    expect(await walk(bench, null)).toBe(15);
  });

  it.each(KILLS)('leaves no state without its row: $when call $call', async (kill) => {
    const bench = createKycBench();
    bench.put('draft');
    await walk(bench, kill);
    expect(await bench.told()).toEqual([
      'kyc.submit mem_jo: draft > submitted',
      'kyc.approve ann: submitted > submitted (Looked)',
      'kyc.approve bob: submitted > approved (Looked)',
      'kyc.suspend ann: approved > suspended (Looked)',
      'kyc.resume bob: suspended > approved (Looked)',
    ]);
    expect(await bench.kycs.find('mer_lotus')).toMatchObject({ state: 'approved', revision: 12 });
  });
});
