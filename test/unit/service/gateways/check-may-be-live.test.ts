import { beforeEach, describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import type { Kyc, KycState } from '../../../../src/domain/kyc/kyc.js';
import {
  checkMayBeLive,
  findLiveStanding,
  type LiveMerchants,
} from '../../../../src/service/gateways/check-may-be-live.js';
import { makeNoteLiveByOperator } from '../../../../src/service/gateways/note-live-by-operator.js';
import { buildOwnAccount } from '../../../support/build-own-account.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeServiceDeps, type FakeServiceDeps } from '../../../support/fake-service-deps.js';
import { inState, NOW } from '../../domain/kyc/kyc-in-state.js';

const SMALL = [{ minor: 1_500_000, currency: 'INR' }];

describe('a live link', () => {
  let deps: FakeServiceDeps;
  let accountId: string | null;
  beforeEach(() => {
    deps = createFakeServiceDeps({ merchants: [buildTestMerchant()] });
    accountId = null;
  });

  function standingOf({ liveMerchants = [] as LiveMerchants, liveBeforeReview = [] as typeof SMALL } = {}) {
    const gateways = { forPayee: async () => ({ ...deps.gateway, accountId }) };
    return findLiveStanding({ ...deps, gateways, liveMerchants, liveBeforeReview }, 'mer_lotus');
  }
  const put = (state: KycState, change: Partial<Kyc> = {}) => deps.kycs.put(inState(state, change));
  const reject = { action: 'reject', reviewer: 'ann', reason: 'No shop there', at: NOW } as const;

  it('is refused where nobody began a review', async () => {
    expect(await standingOf()).toEqual({
      ...{ isAllowed: false, isByOperator: false, refusal: { reason: 'not_submitted' } },
    });
  });

  it.each([
    [
      'draft',
      { facts: {}, documents: [] },
      { reason: 'draft', missing: expect.arrayContaining(['legal_name']) },
    ],
    ['submitted', {}, { reason: 'waiting' }],
    ['more_needed', {}, { reason: 'more_needed', missing: ['address'] }],
    ['rejected', { decisions: [reject] }, { reason: 'rejected', words: 'No shop there' }],
    ['suspended', {}, { reason: 'suspended', words: 'Complaints' }],
    [
      'suspended',
      { decisions: [{ ...reject, action: 'lapse', reviewer: null }] } as const,
      { reason: 'lapsed' },
    ],
  ] as const)('is refused in %s, with the reason and what is missing', async (state, change, refusal) => {
    put(state, change);
    expect((await standingOf()).refusal).toEqual({ ...refusal, since: NOW });
  });

  it('may be made once it is approved', async () => {
    put('approved');
    expect(await standingOf()).toEqual({ isAllowed: true, isByOperator: false, refusal: null });
  });

  it.each([
    ['all', true],
    [['mer_lotus'], true],
    [['mer_other'], false],
  ] as const)('where LIVE_MERCHANTS is %j asks for no review: %j', async (liveMerchants, isByOperator) => {
    expect(await standingOf({ liveMerchants })).toMatchObject({ isAllowed: isByOperator, isByOperator });
  });

  it.each(['none', 'draft', 'submitted', 'more_needed'] as const)(
    'may be made of small amounts in %s where the operator says so, unless it was rejected once',
    async (state) => {
      put(state);
      expect((await standingOf({ liveBeforeReview: SMALL })).isAllowed).toBe(true);
      put(state, { decisions: [reject] });
      expect((await standingOf({ liveBeforeReview: SMALL })).isAllowed).toBe(false);
    },
  );

  it('is refused to whom the operator suspended, whatever list names them', async () => {
    put('suspended');
    expect((await standingOf({ liveMerchants: 'all' })).refusal).toMatchObject({ reason: 'suspended' });
    put('rejected');
    expect((await standingOf({ liveMerchants: 'all' })).isAllowed).toBe(true);
  });

  it.each(['rejected', 'suspended'] as const)(
    'is refused in %s whatever small amounts are allowed',
    async (state) => {
      put(state);
      expect((await standingOf({ liveBeforeReview: SMALL })).isAllowed).toBe(false);
    },
  );

  describe('asks the gateway', () => {
    const known = (charges: boolean, reason: string | null = null) => {
      accountId = 'gwa_1';
      const said = { payouts: false, due: [], pastDue: [], deadline: null, errors: [], readAt: NOW };
      const account = buildOwnAccount({
        merchantId: 'mer_lotus',
        mode: 'live',
        standing: { ...said, charges, reason },
      });
      deps.gatewayAccounts.put(account, {
        keys: { provider: 'stripe', secretKey: 'sk' },
        webhookSecrets: [],
      });
    };
    beforeEach(() => put('approved'));

    it('which may say that the account charges nobody', async () => {
      known(false, 'requirements.past_due');
      const refusal = { reason: 'gateway_off', words: 'requirements.past_due' };
      expect((await standingOf()).refusal).toEqual(refusal);
      expect((await standingOf({ liveMerchants: 'all' })).refusal).toEqual(refusal);
    });

    it('which stops no links where it only holds payouts back, or was not asked yet', async () => {
      known(true, 'payouts paused');
      expect((await standingOf()).isAllowed).toBe(true);
      accountId = 'gwa_unknown';
      expect((await standingOf()).isAllowed).toBe(true);
    });

    it('which has to be there', async () => {
      const asked = (error: Error) => {
        const gateways = { forPayee: () => Promise.reject(error) };
        return checkMayBeLive({ ...deps, gateways, liveMerchants: [], liveBeforeReview: [] }, 'mer_lotus');
      };
      await expect(asked(new AppError('provider_unknown', { mode: 'live' }))).rejects.toMatchObject({
        ...{ code: 'live_mode_refused', details: { reason: 'no_gateway' } },
      });
      await expect(asked(new Error('broken'))).rejects.toThrow('broken');
    });
  });
});

describe('who is live because LIVE_MERCHANTS says so', () => {
  const rowsAfterTwo = async (mode: 'test' | 'live', liveMerchants: LiveMerchants) => {
    const deps = createFakeServiceDeps({ merchants: [buildTestMerchant({ mode })] });
    const task = makeNoteLiveByOperator({ ...deps, liveMerchants });
    await task.run('mer_lotus', NOW);
    await task.run('mer_lotus', NOW);
    return deps.auditTrail.rows.map(({ action, after }) => [action, after]);
  };

  it('has it in the trail once, and nobody else has', async () => {
    expect(await rowsAfterTwo('live', ['mer_lotus'])).toEqual([
      ['live.allowed_by_operator', { variable: 'LIVE_MERCHANTS' }],
    ]);
    expect(await rowsAfterTwo('test', 'all')).toEqual([]);
    expect(await rowsAfterTwo('live', ['mer_other'])).toEqual([]);
  });
});
