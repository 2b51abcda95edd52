import { describe, expect, it } from '@jest/globals';
import type { NotifierResult } from '../../../../src/ports/notifier.js';
import { buildTestActor, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const JO = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
const BY_EMAIL = { channel: 'email', address: 'jo@lotus.example' } as const;
const BY_SMS = { channel: 'sms', address: '+84912345678' } as const;

describe('sendTrial', () => {
  it('sends one message to the address that the owner named', async () => {
    const { services, notifier } = createFakeWorld();
    expect(await services.sendTrial(JO, BY_EMAIL)).toEqual({ kind: 'sent', carrier: 'local_outbox' });
    expect(notifier.trials).toMatchObject([{ ...BY_EMAIL, merchant: { id: 'mer_lotus' }, language: 'en' }]);
  });

  it.each<[string, NotifierResult | Error, object]>([
    ['a pace', { outcome: 'later', cause: 'pace', retryAfterMs: 5, words: '' }, { reason: 'trouble' }],
    ['a failure', { outcome: 'later', cause: 'trouble', words: '' }, { reason: 'trouble' }],
    [
      'a refused account',
      { outcome: 'later', cause: 'account', fault: 'no_credit', words: '' },
      { reason: 'account' },
    ],
    ['no answer', { outcome: 'uncertain', words: '' }, { kind: 'failed', reason: 'unknown' }],
    ['what it throws', new Error('socket hang up'), { kind: 'failed', reason: 'unknown' }],
    [
      'a refusal',
      { outcome: 'never', reason: 'needs_template', words: '' },
      { kind: 'failed', reason: 'needs_template' },
    ],
  ])('says what %s came to, and tries once', async (_name, answer, outcome) => {
    const { services, notifier, work } = createFakeWorld();
    notifier.answers.push(answer);
    expect(await services.sendTrial(JO, BY_SMS)).toMatchObject({ kind: 'not_now', ...outcome });
    await work();
    expect(notifier.trials).toEqual([]);
  });

  it('waits a second and a half for the carrier', async () => {
    const { services, notifier, timers } = createFakeWorld();
    const isCalled = new Promise<void>((resolve) => {
      notifier.sendTrial = () => {
        resolve();
        return new Promise(() => {});
      };
    });
    const asked = services.sendTrial(JO, BY_EMAIL);
    await isCalled;
    await timers.advance(1_500);
    expect(await asked).toEqual({ kind: 'under_way' });
  });

  it('counts texts with all others, and says which limit is reached', async () => {
    const { services, notifier } = createFakeWorld();
    for (let sent = 0; sent < 5; sent += 1) await services.sendTrial(JO, BY_SMS);
    expect(await services.sendTrial(JO, BY_SMS)).toEqual({ kind: 'not_now', reason: 'recipient_limit' });
    expect(notifier.trials).toHaveLength(5);
    expect(await services.sendTrial(JO, BY_EMAIL)).toMatchObject({ kind: 'sent' });
  });

  it('keeps to what the merchant allows in a day', async () => {
    const usual = buildTestMerchant();
    const sending = { ...usual.settings.sending, textsPerDay: 1 };
    const { services } = createFakeWorld({
      merchant: { ...usual, settings: { ...usual.settings, sending } },
    });
    await services.sendTrial(JO, BY_SMS);
    const other = { channel: 'whatsapp', address: '+84912345679' } as const;
    expect(await services.sendTrial(JO, other)).toEqual({ kind: 'not_now', reason: 'daily_limit' });
  });

  it.each([
    ['opted_out', 'opted_out'],
    ['no_such_address', 'suppressed'],
  ] as const)('writes not where %s stands against it', async (reason, told) => {
    const { services, suppressions, notifier, clock } = createFakeWorld();
    await suppressions.add({ ...BY_SMS, merchantId: 'mer_lotus', reason, since: clock.now() });
    expect(await services.sendTrial(JO, BY_SMS)).toEqual({ kind: 'failed', reason: told });
    expect(notifier.trials).toEqual([]);
  });

  it('refuses what is no address, and everyone but the owner', async () => {
    const { services, notifier } = createFakeWorld();
    await expect(services.sendTrial(JO, { channel: 'email', address: 'jo' })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { problems: [{ field: 'email', problem: 'malformed' }] },
    });
    await expect(services.sendTrial(JO, { channel: 'sms', address: '0912345678' })).rejects.toMatchObject({
      details: { problems: [{ field: 'phone', problem: 'malformed' }] },
    });
    const manager = buildTestActor({ memberId: 'mem_ma', role: 'manager' });
    await expect(services.sendTrial(manager, BY_EMAIL)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(notifier.trials).toEqual([]);
  });
});
