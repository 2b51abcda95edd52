import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { proposeFromMessage } from '../../../../src/adapters/chat/propose-from-message.js';

describe('proposeFromMessage', () => {
  it.each([
    [
      'Hi, please charge Ann 49.99 USD for the workshop, ann@example.com, +66 81 234 5678. Thanks',
      { amount: '49.99', currency: 'USD', email: 'ann@example.com', phone: '+66812345678' },
    ],
    ['deposit of €1.250,00 by Friday 25 Nov', { amount: '1.250,00', currency: 'EUR' }],
    ['3 tickets, 80 eur in all', { amount: '80', currency: 'EUR' }],
    ['total is 1,250,000₫', { amount: '1,250,000', currency: 'VND' }],
    ['USD 120 please', { amount: '120', currency: 'USD' }],
    ['it costs 20 dollars', { amount: '20' }],
    ['send me 49.99', { amount: '49.99' }],
    ['write to ann@example.com.', { email: 'ann@example.com' }],
    ['order 4711 from 2026-11-25 for 3 people', {}],
    ['12.50 or 13.50?', {}],
    ['20 all in', {}],
    ['49.99 BGN', { amount: '49.99' }],
    ['two words', {}],
    ['', {}],
  ])('reads %j', (message, proposal) => {
    expect(proposeFromMessage(message)).toEqual(proposal);
  });

  it('takes a shared sign for the usual currency only if that has it', () => {
    expect(proposeFromMessage('$49.99', 'AUD')).toEqual({ amount: '49.99', currency: 'AUD' });
    expect(proposeFromMessage('$49.99', 'EUR')).toEqual({ amount: '49.99' });
    expect(proposeFromMessage('$50', 'EUR')).toEqual({ amount: '50' });
  });

  it('never throws', () => {
    const parts = fc.constantFrom(
      '49.99',
      'USD',
      '$',
      '@',
      'a@b.co',
      '+66',
      '812345678',
      '<mailto:',
      '>',
      '.',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.array(parts, { maxLength: 20 }).map((each) => each.join('')),
        ),
        (message) => {
          expect(proposeFromMessage(message)).toEqual(expect.any(Object));
        },
      ),
    );
  });
});
