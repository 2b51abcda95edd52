import { describe, expect, it } from '@jest/globals';
import { tellLine } from './tell-line.js';

describe('a part of a currency that is named', () => {
  it.each([
    ['50 euro cent tea', 'ask 0.50 EUR or 50.00 EUR'],
    ['50 euro cents tea', 'ask 0.50 EUR or 50.00 EUR'],
    ['50 euro-cents tea', 'ask 0.50 EUR or 50.00 EUR'],
    ['50 eur ct tea', 'ask 0.50 EUR or 50.00 EUR'],
    ['50e cents tea', 'ask 0.50 EUR or 50.00 EUR'],
    ['50 usd cents tea', 'ask 0.50 USD or 50.00 USD'],
    ['50 us cents', 'ask 0.50 USD or 50.00 USD'],
    ['50 hong kong cents tea', 'ask 0.50 HKD or 50.00 HKD'],
    ['50유로센트', 'ask 0.50 EUR or 50.00 EUR'],
    ['50 ดอลลาร์ เซนต์', 'ask 0.50 USD or 50.00 USD'],
    ['50 ron bani', 'ask 0.50 RON or 50.00 RON'],
    ['50 zł groszy', 'ask 0.50 PLN or 50.00 PLN'],
    ['$50 cents', 'ask 0.50 USD or 50.00 USD'],
  ])('before it is asked about: %j', (text, told) => {
    expect(tellLine(text)).toBe(told);
  });

  it.each([
    ['50 cents eur', 'ask 0.50 EUR or 50.00 EUR'],
    ['50 cents tea eur', 'ask 0.50 EUR or 50.00 EUR'],
    ['50 pence gbp tea', 'ask 0.50 GBP or 50.00 GBP'],
    ['50 céntimos de euro', 'ask 0.50 EUR or 50.00 EUR'],
    ['50 cents of a dollar', 'ask 0.50 USD or 50.00 USD'],
    ['50 centavos mexicanos', 'ask 0.50 MXN or 50.00 MXN'],
  ])('behind it is asked about: %j', (text, told) => {
    expect(tellLine(text)).toBe(told);
  });
});

describe('a part without its currency', () => {
  it.each([
    ['50 cents tea', 'USD', 'ask 0.50 USD or 50.00 USD'],
    ['50 pence tea', 'USD', 'ask 0.50 GBP or 50.00 GBP'],
    ['50 สตางค์', 'USD', 'ask 0.50 THB or 50.00 THB'],
    ['50 cents', 'THB', 'ask 0.50 USD or 0.50 EUR or 0.50 AUD or 0.50 CAD or 0.50 SGD'],
    ['5 毛', 'CNY', 'ask 0.50 CNY or 5.00 CNY'],
  ])('is of a currency that has it: %j for one who bills in %s', (text, usual, told) => {
    expect(tellLine(text, usual)).toBe(told);
  });

  it('is asked about in the field as well', () => {
    expect(tellLine('50 usd cents', 'USD', 'amount')).toBe('ask 0.50 USD or 50.00 USD');
  });
});

describe('what is called like a part', () => {
  it.each([
    ['20 usd penny loafers', 'read 2000 USD penny loafers'],
    ['€20 para llevar', 'read 2000 EUR para llevar'],
    ['20 usd para ana', 'read 2000 USD para ana'],
    ['20 usd CT scan', 'read 2000 USD CT scan'],
    ['50 c section', 'read 5000 USD c section'],
  ])('is a word beside a currency that has no such part: %j', (text, told) => {
    expect(tellLine(text)).toBe(told);
  });
});
