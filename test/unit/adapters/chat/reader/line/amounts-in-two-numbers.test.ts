import { describe, expect, it } from '@jest/globals';
import { tellLine } from './tell-line.js';

describe('an amount in two numbers', () => {
  it.each([
    ['5 usd 50 cents', 'ask 5.50 USD or 5.00 USD or 0.50 USD or 50.00 USD'],
    ['5 dollars and 50 cents tea', 'ask 5.50 USD or 5.00 USD or 0.50 USD or 50.00 USD'],
    ['5 euro 50 cent', 'ask 5.50 EUR or 5.00 EUR or 0.50 USD or 50.00 USD'],
    ['5 pounds 20 pence', 'ask 5.20 GBP or 5.00 GBP or 0.20 GBP or 20.00 GBP'],
    ['5 บาท 50 สตางค์', 'ask 5.50 THB or 5.00 THB or 0.50 THB or 50.00 THB'],
    ['20 usd 50 tea', 'ask 20.50 USD or 20.00 USD or 50.00 USD'],
    ['35€ 99', 'ask 35.99 EUR or 35.00 EUR or 99.00 EUR'],
    ['12 50 eur book', 'ask 12.50 EUR or 50.00 EUR or 12.00 EUR'],
    ['1 triệu 200 nghìn đồng', 'ask 1,200,000 VND or 1,000,000 VND or 200,000 VND'],
    ['2 juta 500 ribu rupiah', 'ask 2,500,000.00 IDR or 2,000,000.00 IDR or 2.00 IDR or 500,000.00 IDR'],
    ['5만 5천원', 'ask 55,000 KRW or 50,000 KRW or 5,000 KRW'],
    ['2 พัน 5 ร้อย บาท', 'ask 2,500.00 THB or 2,000.00 THB or 2.00 THB or 500.00 THB'],
    ['2 lakh 50 thousand inr', 'ask 250,000.00 INR or 200,000.00 INR or 50,000.00 INR'],
    ['1tr200 vnd', 'ask 1,200,000 VND'],
  ])('is offered as one, first: %j', (text, told) => {
    expect(tellLine(text)).toBe(told);
  });

  it.each([
    ['20 usd 5 pen', 'ask 20.00 USD or 5.00 PEN'],
    ['20 usd, later 50 usd', 'ask 20.00 USD or 50.00 USD'],
    ['5 jpy 50', 'ask 5 JPY or 50 JPY'],
    ['2 million and 3 million vnd', 'ask 2,000,000 VND or 2 VND or 3,000,000 VND'],
    ['5 usd 500 cents', 'ask 5.00 USD or 500.00 USD'],
  ])('is none where the second is no rest of the first: %j', (text, told) => {
    expect(tellLine(text)).toBe(told);
  });

  it('takes the word between with it', () => {
    expect(tellLine('5 euros con 50 céntimos café')).toContain('ask 5.50 EUR');
  });
});

describe('a number of things at a price', () => {
  it.each([
    ['3 x 20 usd', 'ask 60.00 USD or 3.00 USD or 20.00 USD'],
    ['2 x 50 usd tea', 'ask 100.00 USD or 2.00 USD or 50.00 USD'],
    ['3 nights at 40 usd', 'ask 120.00 USD or 40.00 USD'],
    ['2 noches a 40 eur', 'ask 80.00 EUR or 40.00 EUR'],
    ['2 kamar @ Rp 200.000', 'ask 400,000.00 IDR or 200,000.00 IDR or 200.00 IDR'],
  ])('is offered as all of it, and as it stands: %j', (text, told) => {
    expect(tellLine(text)).toBe(told);
  });

  it.each(['total 200 usd, deposit 50', '20 usd tip 5', '200 usd discount 20'])(
    'may have more to it, which is asked about: %j',
    (text) => {
      expect(tellLine(text)).toMatch(/^ask /);
    },
  );
});

describe('an amount beside a number that is none', () => {
  it.each([
    ['Rp 20.50 2L milk', 'IDR', 'read 2050 IDR 2L milk'],
    ['1500 5kg rice', 'THB', 'read 150000 THB 5kg rice'],
    ['20 B2B plan', 'USD', 'read 2000 USD B2B plan'],
    ['$20 B2B plan', 'USD', 'read 2000 USD B2B plan'],
    ['10km run 20 usd', 'USD', 'read 2000 USD 10km run'],
  ])('is read: %j for one who bills in %s', (text, usual, told) => {
    expect(tellLine(text, usual)).toBe(told);
  });

  it.each([
    ['table for 2 1.500,50 eur', 'USD', '1,500.50 EUR'],
    ['Level 3 50,000원', 'USD', '50,000 KRW'],
    ['Room 5 1 500,50 €', 'USD', '1,500.50 EUR'],
    ['Rp 200.000 2L milk', 'USD', '200,000.00 IDR'],
    ['500 4K monitor', 'THB', '500.00 THB'],
    ['3D print 150.000', 'VND', '150,000 VND'],
    ['1500 10km run', 'THB', '1,500.00 THB'],
    ['1 triệu rưỡi', 'VND', '1,500,000 VND'],
    ['300 nghìn bob haircut', 'VND', '300,000 VND'],
    ['2tr sen noodles', 'VND', '2,000,000 VND'],
    ['dong xuan market 50000', 'KRW', '50,000 KRW'],
    ['1500 thé le 5 décembre', 'THB', '5 Dec'],
  ])('is among what is asked: %j for one who bills in %s', (text, usual, amount) => {
    const told = tellLine(text, usual);
    expect(told).toMatch(/^ask /);
    expect(told).toContain(amount);
  });
});
