import { describe, expect, it } from '@jest/globals';
import {
  isDuplicate,
  isUnknownReference,
  isUnknownRoute,
  readRefusal,
  toError,
} from '../../../../../../src/adapters/payments/portone/wire/read-refusal.js';

function say(status: number, code: string | number | undefined, reason?: string) {
  const refusal = readRefusal(status, { status_code: code, status_reason: reason });
  if (refusal === null) throw new Error('nothing was refused');
  return refusal;
}

describe('readRefusal', () => {
  it.each([
    [200, { content: {} }],
    [200, { status_code: '2000', status_reason: 'SUCCESS' }],
    [200, { status_code: '1000', status_reason: 'PENDING' }],
    [201, []],
    [200, undefined],
  ])('finds nothing against %i %j', (status, body) => {
    expect(readRefusal(status, body)).toBeNull();
  });

  it.each([
    [200, { status_code: '4002' }, '4002'],
    [200, { is_success: false }, null],
    [401, { status_code: 4011 }, '4011'],
    [401, { status_code: '' }, null],
    [302, undefined, null],
    [500, 'trouble', null],
  ])('finds %i %j to be a refusal by its code, whatever the status', (status, body, code) => {
    expect(readRefusal(status, body)).toMatchObject({ status, code });
  });

  it('says it in its words, and never in its message, which repeats what was sent', () => {
    const body = {
      message: 'ann@example.com',
      status_code: '4081',
      status_reason: 'PARTIAL_REFUND_NOT_ALLOWED',
    };
    expect(readRefusal(400, body)?.reason).toBe('partial refund not allowed');
    expect(readRefusal(400, { status_code: '4042', status_message: 'INVALID_AMOUNT' })?.reason).toBe(
      'invalid amount',
    );
    expect(readRefusal(400, { message: 'ann@example.com' })?.reason).toBe('400');
  });

  it('knows a name that is taken, a reference and a question that nobody knows', () => {
    expect([say(400, '4002'), say(400, '5002'), say(400, '4001')].map(isDuplicate)).toEqual([
      true,
      true,
      false,
    ]);
    expect([say(400, '4096'), say(400, '5001'), say(404, undefined)].map(isUnknownReference)).toEqual([
      true,
      true,
      false,
    ]);
    expect([say(404, undefined), say(405, undefined), say(400, '4096')].map(isUnknownRoute)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('toError', () => {
  it.each([
    ...['4010', '4011', '4012', '4016', '4054', '4084', '4099'].map(
      (code) => [401, code, 'key_refused'] as const,
    ),
    ...['4013', '4019', '4023', '4024', '4044', '4058', '4067'].map(
      (code) => [400, code, 'not_allowed'] as const,
    ),
    [400, '4034', 'wrong_mode'],
    [401, undefined, 'key_refused'],
    [403, undefined, 'key_refused'],
  ])('asks a person to mend the keys after %i %s: %s', (status, code, problem) => {
    expect(toError(say(status, code))).toMatchObject({
      code: 'gateway_misconfigured',
      details: { provider: 'portone', problem },
    });
  });

  it('tells the two errors of one code apart by their words', () => {
    expect(toError(say(400, '4081', 'PARTIAL_REFUND_NOT_ALLOWED'))).toMatchObject({
      code: 'provider_refused',
      details: { provider: 'portone', reason: 'partial refund not allowed' },
    });
    expect(toError(say(400, '4081', 'ROLE_NOT_ALLOWED'))).toMatchObject({
      code: 'gateway_misconfigured',
      details: { problem: 'not_allowed' },
    });
  });

  it.each(['4001', '4041', '4070', '4071', '4075', '4077', '4078', '4079', '5022', '5030', '6001', '6014'])(
    'takes %s for a no that stays a no',
    (code) => {
      expect(toError(say(400, code)).code).toBe('provider_refused');
    },
  );

  it.each([
    [429, undefined],
    [429, '4001'],
    [408, undefined],
    [500, undefined],
    [503, '4001'],
    [400, undefined],
    [404, undefined],
    [302, undefined],
    [400, '4029'],
    [400, '4080'],
    [400, '4096'],
    [400, '5000'],
    [200, '5024'],
    [400, '7000'],
    [400, '8003'],
    [400, '9999'],
  ])('learns nothing from %i %s', (status, code) => {
    expect(toError(say(status, code)).code).toBe('provider_unavailable');
  });
});
