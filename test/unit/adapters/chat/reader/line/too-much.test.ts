import { describe, expect, it } from '@jest/globals';
import { readLinkLine } from '../../../../../../src/adapters/chat/reader/line/read-link-line.js';
import { tellLine } from './tell-line.js';

const tooMuch = (most: string) => `refuse The most is ${most}: write less, or make several links`;
const USD = tooMuch('9,999,999,999.99 USD');

describe('an amount that is too much with what multiplies it', () => {
  it.each([
    ['5 trillion usd tea', USD],
    ['10 billion usd', USD],
    ['10 billion tea usd', USD],
    ['10 billion', USD],
    ['usd 10bn tea', USD],
    ['10 billion dollars each', USD],
    ['20 miliar idr tanah', tooMuch('9,999,999,999.99 IDR')],
    ['25 млрд руб', tooMuch('9,999,999,999.99 RUB')],
    ['20 триллионов руб', tooMuch('9,999,999,999.99 RUB')],
    ['1 조 krw 건물', tooMuch('999,999,999,999 KRW')],
    ['25 trillion đồng house', tooMuch('999,999,999,999 VND')],
    ['50 nghìn tỷ đồng nhà', tooMuch('999,999,999,999 VND')],
    ['3 trilhões brl casa', tooMuch('9,999,999,999.99 BRL')],
  ])('is refused as that in a line: %j', (text, told) => {
    expect(tellLine(text)).toBe(told);
  });

  it.each([
    ['10 billion usd', USD],
    ['25 млрд руб', tooMuch('9,999,999,999.99 RUB')],
    ['999999999999999999 usd', USD],
  ])('is refused as that in the field: %j', (text, told) => {
    expect(tellLine(text, 'USD', 'amount')).toBe(told);
  });

  it('is refused without what multiplies it, however many its digits are, and in groups', () => {
    expect(tellLine('999999999999999999 usd')).toBe(USD);
    expect(tellLine('999 999 999 999 usd')).toBe(USD);
  });

  it('is offered no smaller amount where its letter means a smaller one to few', () => {
    expect(tellLine('50 b usd')).toBe(USD);
    expect(tellLine('5 b usd')).toBe('ask 5,000,000,000.00 USD or 5,000.00 USD');
    expect(tellLine('9.999 billion usd')).toBe('ask 9,999,000,000.00 USD');
  });

  it('reaches the form as it was typed', () => {
    const context = { now: new Date('2026-11-26T10:00:00Z'), timeZone: 'Asia/Bangkok', country: null };
    const { values } = readLinkLine('25 млрд руб', { ...context, defaultCurrency: 'USD' });
    expect(values).toMatchObject({ amount: '25 млрд руб', currency: 'RUB' });
  });
});

describe('an amount that its own currency refuses', () => {
  it.each(['1000.55 원 tea', '₩1000.55 tea'])('is not taken in another: %j', (text) => {
    expect(tellLine(text)).toBe(
      'refuse South Korean won has no decimals: write a whole amount, like 1000 or 1001',
    );
  });
});
