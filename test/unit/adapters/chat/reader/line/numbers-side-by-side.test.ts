import { describe, expect, it } from '@jest/globals';
import { tellLine } from './tell-line.js';

describe('a number that says which one it is', () => {
  it.each([
    ['2nd term fees 100 usd', 'read 10000 USD 2nd term fees'],
    ['22ND lesson 100 usd', 'read 10000 USD 22ND lesson'],
    ['1st lesson 100 usd', 'read 10000 USD 1st lesson'],
    ['11th lesson 100 usd', 'read 10000 USD 11th lesson'],
    ['2º pago 100 usd', 'read 10000 USD 2º pago'],
    ['2da cuota 100 usd', 'read 10000 USD 2da cuota'],
    ['1ro pago 100 usd', 'read 10000 USD 1ro pago'],
    ['2e cours 100 usd', 'read 10000 USD 2e cours'],
    ['ke-2 les 100 usd', 'read 10000 USD ke-2 les'],
    ['제2회 100 usd', 'read 10000 USD 제2회'],
    ['第2期 100 usd', 'read 10000 USD 第2期'],
  ])('is no money: %j', (text, told) => {
    expect(tellLine(text)).toBe(told);
  });

  it.each([
    ['제2 100 usd', 'ask 100.00 USD'],
    ['ครั้งที่2 100 usd', 'ask 100.00 USD'],
    ['ที่ 2 100 usd', 'ask 100.00 USD or 2,100.00 USD or 2.00 USD'],
  ])('is no beginning of the amount behind it: %j', (text, told) => {
    expect(tellLine(text)).toBe(told);
  });

  it('is an amount where its letters are those of money', () => {
    expect(tellLine('5nd tea')).toBe('ask 5,000 VND or 5 VND or 5,000.00 GMD or 5.00 GMD');
    expect(tellLine('ที่ 500 บาท')).toBe('read 50000 THB ที่');
  });
});

describe('a number right before the amount', () => {
  it.each([
    ['phòng 201 1tr5 vnd', 'ask 1,500,000 VND'],
    ['20 1tr5 vnd', 'ask 20 VND or 1,500,000 VND'],
    ['invoice 1234 100 usd', 'ask 100.00 USD or 1,234.00 USD'],
    ['1234 100 usd', 'ask 100.00 USD or 1,234.00 USD'],
    ['invoice 1234 50 usd', 'ask 50.00 USD or 1,234.50 USD or 1,234.00 USD'],
    ['1 234 100 usd', 'read 123410000 USD'],
    ['lunch for 2 100 usd', 'ask 2,100.00 USD or 100.00 USD or 2.00 USD'],
  ])('is its first group only where it can be: %j', (text, told) => {
    expect(tellLine(text)).toBe(told);
  });
});
