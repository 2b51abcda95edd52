import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createIds } from '../../../../src/adapters/system/ids.js';

const AT = new Date('2026-03-04T10:00:00.000Z');
const fixedClock = { now: () => AT };
const zeros = (size: number) => new Uint8Array(size);

describe('createIds', () => {
  it('makes an id of its prefix, the time and random signs', () => {
    expect(createIds(fixedClock, zeros).newId('lnk')).toBe('lnk_01kjw4mg800000000000000000');
  });

  it('puts 80 random bits into an id, taken anew for each', () => {
    const sizes: number[] = [];
    const ids = createIds(fixedClock, (size) => {
      sizes.push(size);
      return randomBytes(size);
    });
    ids.newId('lnk');
    ids.newId('lnk');
    expect(sizes).toEqual([16, 16]);
  });

  it('sorts ids in the order they were made, within one millisecond and when the clock goes back', () => {
    const times = [AT.getTime(), AT.getTime(), AT.getTime() - 60_000, AT.getTime() + 5_000];
    const ids = createIds({ now: () => new Date(times.shift() ?? 0) }, randomBytes);
    const made = Array.from({ length: 4 }, () => ids.newId('evt'));
    expect([...made].sort()).toEqual(made);
  });

  it('never makes one id twice', () => {
    const ids = createIds(fixedClock, randomBytes);
    expect(new Set(Array.from({ length: 10_000 }, () => ids.newId('lnk'))).size).toBe(10_000);
  });

  it('draws a code of six digits, and again where some codes would be likelier', () => {
    const drawn = [
      [0xff, 0xff, 0xff, 0xff],
      [0xff, 0xf1, 0x3d, 0x7f],
      [0, 0, 0, 7],
    ].map((bytes) => Uint8Array.from(bytes));
    const ids = createIds(fixedClock, () => drawn.shift() ?? zeros(4));
    expect([ids.newCode(), ids.newCode(), ids.newCode()]).toEqual(['999999', '000007', '000000']);
  });

  it('makes slugs of 128 random bits in 22 signs', () => {
    const sizes: number[] = [];
    const ids = createIds(fixedClock, (size) => {
      sizes.push(size);
      return new Uint8Array(size).fill(0xff);
    });
    expect(ids.newSlug()).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(sizes).toEqual([16]);
  });

  it('makes references in the form of ours', () => {
    expect(createIds(fixedClock, randomBytes).newReference()).toMatch(/^PL-[2-9A-HJ-NP-Z]{6}$/);
  });
});
