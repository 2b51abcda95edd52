import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  findCurrency,
  getCurrencyOrThrow,
  listCurrencies,
  parseCurrency,
} from '../../../../src/domain/money/currencies.js';
import { WITHDRAWN_CURRENCIES } from '../../../../src/domain/money/withdrawn-currencies.js';

interface IsoRow {
  readonly code: string;
  readonly name: string;
  readonly exponent: number;
}

const iso: { currencies: IsoRow[] } = JSON.parse(
  readFileSync(new URL('../../../fixtures/iso4217.json', import.meta.url), 'utf8'),
);

describe('the currency table', () => {
  it('has the codes and exponents of ISO 4217, no more and no less', () => {
    expect(listCurrencies().map(({ code, exponent }) => ({ code, exponent }))).toEqual(
      iso.currencies.map(({ code, exponent }) => ({ code, exponent })),
    );
  });

  it('names every currency once, without stray spaces', () => {
    const names = listCurrencies().map(({ name }) => name);
    expect(new Set(names).size).toBe(155);
    expect(names.filter((name) => name !== name.trim())).toEqual([]);
    expect(findCurrency('USD')?.name).toBe('US dollar');
  });

  it('lets no withdrawn currency in, and each leads to one that is in', () => {
    for (const [code, successor] of Object.entries(WITHDRAWN_CURRENCIES)) {
      expect(findCurrency(code)).toBeNull();
      expect(findCurrency(successor)?.code).toBe(successor);
    }
  });
});

describe('parseCurrency', () => {
  it.each([
    ['usd', 'USD'],
    [' Vnd ', 'VND'],
    ['KWD', 'KWD'],
  ])('reads %j', (text, code) => {
    expect(parseCurrency(text)).toEqual({ ok: true, code });
  });

  it.each([
    ['BGN', 'EUR'],
    ['hrk', 'EUR'],
    ['ANG', 'XCG'],
    ['ZWL', 'ZWG'],
    ['SLL', 'SLE'],
  ])('refuses %j and names what took its place', (text, successor) => {
    expect(parseCurrency(text)).toEqual({
      ok: false,
      problem: { field: 'currency', problem: 'withdrawn', code: text.toUpperCase(), successor },
    });
  });

  it.each(['xyz', 'XAU', '', 'US', 'constructor', '__proto__'])('does not know %j', (text) => {
    expect(parseCurrency(text)).toEqual({
      ok: false,
      problem: { field: 'currency', problem: 'unknown', text },
    });
  });
});

describe('getCurrencyOrThrow', () => {
  it('throws for a code outside the table', () => {
    expect(() => getCurrencyOrThrow('XYZ')).toThrow(RangeError);
  });
});
