import { describe, expect, it } from '@jest/globals';
import { describeCarriers, describeUnassigned } from '../../../../../src/adapters/chat/copy/carrier-copy.js';
import { ENGLISH } from '../../../../support/english.js';

const TEXT = { channels: ['sms'], sendTiming: { kind: 'now' } } as const;

function describeFor(phone: string | null, change = {}) {
  return describeCarriers(ENGLISH, { ...TEXT, customer: { name: null, email: null, phone }, ...change });
}

describe('describeCarriers', () => {
  it.each([
    [
      '+14155550123',
      'Carriers in United States let texts with links through only from registered senders: it may not arrive.',
    ],
    ['+819012345678', 'Carriers in Japan hold back many texts with links: it may not arrive.'],
  ])('says what may become of a text to %s', (phone, words) => {
    expect(describeFor(phone)).toBe(words);
  });

  it.each([
    ['a country without a rule', '+4915112345678', {}],
    ['nobody to text to', null, {}],
    ['an email', '+819012345678', { channels: ['email'] }],
    ['a link that is shared by hand', '+819012345678', { sendTiming: { kind: 'no' } }],
  ])('says nothing of %s', (_, phone, change) => {
    expect(describeFor(phone, change)).toBeNull();
  });
});

describe('describeUnassigned', () => {
  const describeOf = (phone: string | null) => describeUnassigned(ENGLISH, { phone });

  it('says of which number nobody is known to have it', () => {
    expect(describeOf('+447700900123')).toBe(
      'No phone is known to have the number +447700900123: check its digits.',
    );
  });

  it.each(['+66812345678', '+15005550006', null])('says nothing of %s', (phone) => {
    expect(describeOf(phone)).toBeNull();
  });
});
