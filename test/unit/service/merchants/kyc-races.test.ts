import { beforeEach, describe, expect, it } from '@jest/globals';
import { isAppError } from '../../../../src/domain/errors.js';
import type { Kyc } from '../../../../src/domain/kyc/kyc.js';
import { COMPLETE_FACTS } from '../../../support/build-test-kyc.js';
import { ANN, BOB, createKycBench, JO, type KycBench } from './kyc-bench.js';

const ALL_ANSWERED = { field: 'address', words: 'Which floor?' } as const;

/** How each ended: what it answered, or the code it was refused with. */
async function settle(...started: readonly Promise<{ readonly kyc: Kyc }>[]): Promise<readonly string[]> {
  const ends = await Promise.allSettled(started);
  return ends.map((end) => {
    if (end.status === 'fulfilled') return end.value.kyc.state;
    if (!isAppError(end.reason)) throw end.reason;
    return end.reason.code;
  });
}

describe('at the same moment', () => {
  let bench: KycBench;
  beforeEach(() => {
    bench = createKycBench({ needed: 1 });
    bench.put('submitted');
  });
  const kept = async () => (await bench.kycs.find('mer_lotus')) ?? undefined;

  it.each([
    ['approve', 'reject'],
    ['reject', 'approve'],
    ['approve', 'ask'],
    ['ask', 'approve'],
  ] as const)(
    'of %s and %s by two reviewers the first holds, and the other is told how it stands',
    async (one, other) => {
      const requests = [ALL_ANSWERED];
      const [first, second] = await settle(
        bench.decide(ANN, one, { requests }),
        bench.decide(BOB, other, { requests }),
      );
      const state = (await kept())?.state;
      expect([first, second].toSorted()).toEqual([state ?? '', 'kyc_not_now'].toSorted());
      expect(await bench.told()).toHaveLength(1);
    },
  );

  it('two approvals of two are two', async () => {
    const two = createKycBench();
    two.put('submitted');
    const ends = await settle(two.decide(ANN, 'approve'), two.decide(BOB, 'approve'));
    expect(ends.toSorted()).toEqual(['approved', 'submitted']);
    expect((await two.kycs.find('mer_lotus'))?.decisions.map(({ count }) => count?.given)).toEqual([1, 2]);
  });

  it('twenty approvals by one person are one', async () => {
    const two = createKycBench();
    two.put('submitted');
    const ends = await settle(...Array.from({ length: 20 }, () => two.decide(ANN, 'approve')));
    expect(ends.filter((end) => end === 'submitted')).toHaveLength(1);
    expect(new Set(ends)).toEqual(new Set(['submitted', 'reviewer_not_allowed']));
  });

  it('of a withdrawal and an approval one holds', async () => {
    const ends = await settle(bench.services.withdrawKyc(JO, 'slack'), bench.decide(ANN, 'approve'));
    expect(ends.toSorted()).toEqual([(await kept())?.state ?? '', 'kyc_not_now'].toSorted());
  });

  it('what was submitted twice was submitted once', async () => {
    bench.put('draft');
    const ends = await settle(
      bench.services.submitKyc(JO, 'slack'),
      bench.services.submitKyc(JO, 'telegram'),
    );
    expect(ends).toEqual(['submitted', 'kyc_not_now']);
    expect((await kept())?.submission?.number).toBe(1);
  });
});

describe('a reviewer who looks at an earlier submission', () => {
  it('decides nothing about the one after it', async () => {
    const bench = createKycBench({ needed: 1 });
    bench.put('submitted');
    await bench.services.withdrawKyc(JO, 'slack');
    await expect(bench.decide(ANN, 'approve', { submission: 1 })).rejects.toMatchObject({
      code: 'kyc_not_now',
      details: { state: 'draft', action: 'approve' },
    });
    await bench.write({ page: 'trade', facts: { ...COMPLETE_FACTS.trade, words: 'Something else' } });
    await bench.services.submitKyc(JO, 'slack');
    await expect(bench.decide(ANN, 'approve', { submission: 1 })).rejects.toMatchObject({
      code: 'kyc_not_now',
    });
    expect((await bench.decide(ANN, 'approve', { submission: 2 })).kyc.state).toBe('approved');
  });
});

describe('two owners who write', () => {
  const page = (words: string) => ({ page: 'trade', facts: { words } }) as const;

  it('do not undo each other unseen', async () => {
    const bench = createKycBench();
    const { kyc } = await bench.write(page('Books'), 0);
    await expect(bench.write(page('Toys'), 0)).rejects.toMatchObject({ code: 'write_conflict' });
    expect((await bench.write(page('Toys'), kyc.revision)).kyc.facts.trade?.words).toBe('Toys');
  });

  it('at once lose nothing of different pages, and one of the same is refused', async () => {
    const bench = createKycBench();
    await settle(
      bench.write(page('Books')),
      bench.write({ page: 'business', facts: { tradingName: 'Lotus' } }),
    );
    expect((await bench.kycs.find('mer_lotus'))?.facts).toEqual({
      ...{ trade: { words: 'Books' }, business: { tradingName: 'Lotus' } },
    });
    expect(await settle(bench.write(page('A'), 2), bench.write(page('B'), 2))).toEqual([
      'draft',
      'write_conflict',
    ]);
  });

  it('write the same twice once', async () => {
    const bench = createKycBench();
    await bench.write(page('Books'), 0);
    expect((await bench.write(page('Books'), 0)).kyc.revision).toBe(1);
    expect(await bench.told()).toEqual(['kyc.save mem_jo: none > draft']);
  });
});

describe('a role that is lost between press and effect', () => {
  it.each(['sales', 'none'] as const)('%s: sends nothing in', async (role) => {
    const bench = createKycBench();
    bench.put('draft');
    await bench.merchants.setRole('mer_lotus', 'mem_jo', role);
    await expect(bench.services.submitKyc(JO, 'slack')).rejects.toMatchObject({ code: 'not_allowed' });
    expect((await bench.kycs.find('mer_lotus'))?.state).toBe('draft');
  });
});

describe('an email that was confirmed', () => {
  const { answers = {} } = COMPLETE_FACTS;
  const withEmail = (email: string) =>
    ({
      page: 'answers',
      facts: { ...answers, representative: { ...answers.representative, email } },
    }) as const;

  it('stays so while it is the same, and is none the page could claim', async () => {
    const bench = createKycBench();
    const confirmed = async () =>
      (await bench.kycs.find('mer_lotus'))?.facts.answers?.representative?.emailConfirmedAt ?? null;
    await bench.write(withEmail('jo@lotus.example'));
    expect(await confirmed()).toBeNull();
    bench.put('draft');
    await bench.write({ page: 'answers', facts: { ...withEmail('jo@lotus.example').facts, owners: [] } });
    expect(await confirmed()).toEqual(bench.clock.now());
    await bench.write(withEmail('jo@else.example'));
    expect(await confirmed()).toBeNull();
  });
});
