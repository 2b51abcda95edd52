import { beforeEach, describe, expect, it } from '@jest/globals';
import { makeLapseReview } from '../../../../src/service/merchants/lapse-review.js';
import { makeRescreenMerchant } from '../../../../src/service/merchants/rescreen-merchant.js';
import { createKycBench, JO, type KycBench } from './kyc-bench.js';

const DAY_MS = 24 * 3_600_000;
/** Two years after it was approved. */
const BY = new Date('2028-11-22T10:00:00.000Z');
const day = (fromBy: number) => new Date(BY.getTime() + fromBy * DAY_MS);

let bench: KycBench;
beforeEach(() => {
  bench = createKycBench({ needed: 1 });
});
const kept = () => bench.kycs.find('mer_lotus');

describe('an approval that grows old', () => {
  /** As if nothing had looked after it since. */
  async function runAt(now: Date) {
    bench.clock.advance(now.getTime() - bench.clock.now().getTime());
    return makeLapseReview(bench).run('mer_lotus', now);
  }
  const notes = () =>
    bench.chatMessages
      .all()
      .flatMap(({ content }) => (content.kind === 'merchant_note' ? [content.note] : []));

  it('is left alone until sixty days before, and by then wants to be looked after', async () => {
    bench.put('approved');
    expect(await runAt(day(-61))).toEqual(day(-60));
    expect([await bench.told(), notes()]).toEqual([[], []]);
  });

  it('is told of three times, once each, and is due for a new look while live links go on', async () => {
    bench.put('approved');
    const wanted = [];
    for (const at of [-60, -60, -59, -30, -7, -7, -1, 0, 59]) wanted.push(await runAt(day(at)));
    expect(wanted.map((at) => at && (at.getTime() - BY.getTime()) / DAY_MS)).toEqual([
      ...[-30, -30, -30, -7, 60, 60, 60, 60, 60],
    ]);
    expect(notes()).toEqual([60, 30, 7].map((days) => ({ kind: 'review_due', days, by: BY })));
    expect(await kept()).toMatchObject({ state: 'approved', newLook: { cause: 'due', since: day(-60) } });
    expect(await bench.told()).toHaveLength(3);
  });

  it('is suspended sixty days after, and goes on only by a review of what was sent in again', async () => {
    bench.put('approved');
    await runAt(day(-7));
    expect(await runAt(day(60))).toBeNull();
    expect(await runAt(day(61))).toBeNull();
    expect((await bench.services.getKyc(JO)).live.refusal).toMatchObject({ reason: 'lapsed' });
    const ann = { name: 'ann', accounts: [] };
    await expect(bench.decide(ann, 'resume')).rejects.toMatchObject({ code: 'kyc_not_now' });
    await expect(bench.decide(ann, 'approve')).rejects.toMatchObject({ code: 'kyc_not_now' });
    await bench.services.submitKyc(JO, 'slack');
    const { kyc } = await bench.decide(ann, 'approve');
    expect(kyc).toMatchObject({ state: 'approved', newLook: null, reminded: [] });
    expect(kyc.reviewBy).toEqual(new Date('2031-01-22T10:00:00.000Z'));
    expect((await bench.told()).slice(1)).toEqual([
      'kyc.lapse system: approved > suspended',
      'kyc.submit mem_jo: suspended > suspended',
      'kyc.approve ann: suspended > approved (Looked)',
    ]);
  });

  it('that nobody looked after for years is suspended at once', async () => {
    bench.put('approved');
    await runAt(day(400));
    expect(await kept()).toMatchObject({ state: 'suspended', newLook: { cause: 'due', isSentIn: false } });
    expect(notes()).toEqual([]);
  });

  it.each(['none', 'draft', 'submitted', 'rejected', 'suspended'] as const)(
    'is no matter of %s',
    async (state) => {
      bench.put(state);
      expect(await runAt(day(400))).toBeNull();
      expect((await kept())?.state).toBe(state);
    },
  );
});

describe('names on the operator’s list', () => {
  const list = (sha256: string, ...names: readonly string[]) =>
    bench.screeningList.put({ names, sha256, date: BY });
  const run = () => makeRescreenMerchant(bench).run('mer_lotus', bench.clock.now());
  const HIT = { name: 'Jo Suwan', listed: 'SUWAN, JO', likeness: 'same' } as const;

  it('are compared at submission, with the list’s date and hash', async () => {
    list('aa', 'SUWAN, JO', 'Ann Lee');
    bench.put('draft');
    const { kyc } = await bench.services.submitKyc(JO, 'slack');
    expect(kyc.screening).toEqual({
      ...{ kind: 'screened', at: bench.clock.now(), listSha256: 'aa', listDate: BY, hits: [HIT] },
    });
  });

  it.each([
    ['there is none', null],
    ['it cannot be read', new Error('EACCES')],
  ])('are not screened where %s, and nobody is kept from submitting by that', async (_, given) => {
    bench.screeningList.put(given);
    bench.put('draft');
    const { kyc } = await bench.services.submitKyc(JO, 'slack');
    expect(kyc.screening).toMatchObject({ kind: 'not_screened', listSha256: null, hits: [] });
    expect(bench.lines.length).toBe(given === null ? 0 : 1);
  });

  it('are compared again once the list is another, once', async () => {
    bench.put('approved');
    list('bb', 'Ann Lee');
    await run();
    await run();
    expect(await kept()).toMatchObject({
      revision: 8,
      newLook: null,
      screening: { listSha256: 'bb', hits: [] },
    });
    list('cc', 'SUWAN, JO');
    await run();
    expect(await kept()).toMatchObject({
      state: 'approved',
      newLook: { cause: 'screening', isSentIn: false },
      screening: { listSha256: 'cc', hits: [HIT] },
    });
    expect(await bench.told()).toEqual([
      'kyc.rescreen system: approved > approved',
      'kyc.rescreen system: approved > approved',
    ]);
  });

  it('that are new take back a yes that did not see them', async () => {
    bench.put('submitted', { approvals: [{ reviewer: 'bob', reason: 'Fine', at: BY }] });
    list('dd', 'Ann Lee');
    await run();
    expect((await kept())?.approvals).toHaveLength(1);
    list('ee', 'SUWAN, JO');
    await run();
    expect(await kept()).toMatchObject({ state: 'submitted', approvals: [], newLook: null });
  });

  it.each(['none', 'draft', 'rejected'] as const)('are not compared of %s', async (state) => {
    bench.put(state);
    list('ff', 'SUWAN, JO');
    await run();
    expect((await kept())?.revision).toBe(state === 'none' ? 0 : 7);
  });
});
