import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import { UNSAID_STANDING } from '../../../../src/domain/payment/gateway-standing.js';
import { makeMirrorStandings } from '../../../../src/service/gateways/mirror-standings.js';
import { makeReadStanding } from '../../../../src/service/gateways/read-standing.js';
import { buildOwnAccount } from '../../../support/build-own-account.js';
import { buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeAuditTrail } from '../../../support/fake-audit.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';

const STOPPED = {
  ...{ ...UNSAID_STANDING, charges: false, payouts: false },
  ...{ pastDue: ['individual.id_number'], reason: 'requirements.past_due' },
};
const KEYS = { keys: { provider: 'stripe', secretKey: 'sk_live_1' }, webhookSecrets: [] } as const;
const DAY_MS = 86_400_000;

function setUp(mode: 'live' | 'test' = 'live') {
  const deps = {
    ...createFakeServiceDeps({
      merchants: [buildTestMerchant()],
      members: [buildTestMember({ role: 'owner' })],
    }),
    auditTrail: createFakeAuditTrail(),
    kick: () => {},
  };
  const readAt = new Date(START.getTime() - DAY_MS);
  deps.gatewayAccounts.put(
    buildOwnAccount({ merchantId: 'mer_lotus', mode, standing: { ...UNSAID_STANDING, readAt } }),
    KEYS,
  );
  const answer = (standing: typeof UNSAID_STANDING) => {
    deps.gatewayConnector.answer = () => ({ accountRef: 'acct_1', displayName: null, standing });
  };
  const readStanding = makeReadStanding(deps);
  const notes = () =>
    deps.chatMessages
      .all()
      .flatMap(({ content }) => (content.kind === 'merchant_note' ? [content.note] : []));
  return { ...deps, answer, readStanding, notes, mirror: makeMirrorStandings({ ...deps, readStanding }) };
}

describe('readStanding', () => {
  it('keeps what stopped, tells the owners and the trail', async () => {
    const { readStanding, answer, gatewayAccounts, auditTrail, notes } = setUp();
    answer(STOPPED);
    await readStanding('gwa_1');
    expect((await gatewayAccounts.find('gwa_1'))?.standing).toEqual({ ...STOPPED, readAt: START });
    expect(auditTrail.rows).toMatchObject([
      {
        ...{ action: 'gateway.standing_changed', subject: 'gwa_1', reason: 'requirements.past_due' },
        ...{ actor: { kind: 'gateway', provider: 'stripe' } },
        before: { charges: true, payouts: true, due: [], pastDue: [] },
        after: { charges: false, payouts: false, due: [], pastDue: ['individual.id_number'] },
      },
    ]);
    expect(notes()).toEqual([
      {
        ...{ kind: 'gateway_standing', provider: 'stripe', charges: false, payouts: false },
        reason: 'requirements.past_due',
      },
    ]);
  });

  it('tells once what two reads find at once, and again when it changes back', async () => {
    const { readStanding, answer, notes, auditTrail, clock } = setUp();
    answer(STOPPED);
    await Promise.all([readStanding('gwa_1'), readStanding('gwa_1')]);
    expect(notes()).toHaveLength(1);
    clock.advance(1_000);
    await readStanding('gwa_1');
    answer(UNSAID_STANDING);
    await readStanding('gwa_1');
    expect(notes().map((note) => note.kind === 'gateway_standing' && note.charges)).toEqual([false, true]);
    expect(auditTrail.rows).toHaveLength(2);
  });

  it('says nothing where only what is asked for changed, nor of an account for practice', async () => {
    const asked = setUp();
    asked.answer({ ...UNSAID_STANDING, due: ['external_account'] });
    await asked.readStanding('gwa_1');
    expect([asked.notes(), asked.auditTrail.rows]).toEqual([[], []]);
    expect((await asked.gatewayAccounts.find('gwa_1'))?.standing?.due).toEqual(['external_account']);
    const practice = setUp('test');
    practice.answer(STOPPED);
    await practice.readStanding('gwa_1');
    expect(practice.notes()).toEqual([]);
  });

  it('notes keys that are refused, and does nothing for an account that is gone', async () => {
    const { readStanding, gatewayConnector, gatewayAccounts } = setUp();
    gatewayConnector.answer = () => {
      throw new AppError('gateway_misconfigured', { provider: 'stripe', problem: 'key_refused' });
    };
    await readStanding('gwa_1');
    expect((await gatewayAccounts.find('gwa_1'))?.status).toBe('refused');
    await readStanding('gwa_2');
  });
});

describe('mirrorStandings', () => {
  it('reads each live account once a day', async () => {
    const { mirror, gatewayConnector } = setUp();
    const tomorrow = new Date(START.getTime() + DAY_MS);
    expect(await mirror.run('mer_lotus', START)).toEqual(tomorrow);
    expect(await mirror.run('mer_lotus', new Date(START.getTime() + 1_000))).toEqual(tomorrow);
    expect(gatewayConnector.asked).toHaveLength(1);
  });

  it('asks again an hour later where its gateway does not answer', async () => {
    const { mirror, gatewayConnector } = setUp();
    gatewayConnector.answer = () => {
      throw new AppError('provider_unavailable', { provider: 'stripe' });
    };
    expect(await mirror.run('mer_lotus', START)).toEqual(new Date(START.getTime() + 3_600_000));
  });

  it('has nothing to do without a live account', async () => {
    const { mirror, gatewayConnector } = setUp('test');
    expect(await mirror.run('mer_lotus', START)).toBeNull();
    expect(gatewayConnector.asked).toEqual([]);
  });
});
