import { describe, expect, it } from '@jest/globals';
import { findSignUpProblems, type SignUp } from '../../../../src/domain/merchant/sign-up.js';

const GOOD: SignUp = { name: 'Mekong Tours', country: 'VN', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' };

describe('findSignUpProblems', () => {
  it('finds nothing where all is said', () => {
    expect(findSignUpProblems(GOOD)).toEqual([]);
    expect(findSignUpProblems({ ...GOOD, name: '🌸'.repeat(60) })).toEqual([]);
  });

  it.each([
    [{ name: '' }, { field: 'name', problem: 'malformed' }],
    [{ name: '\u200b' }, { field: 'name', problem: 'malformed' }],
    [{ name: 'Two\nlines' }, { field: 'name', problem: 'malformed' }],
    [{ name: '\u202eevil' }, { field: 'name', problem: 'malformed' }],
    [{ name: 'a'.repeat(61) }, { field: 'name', problem: 'too_long' }],
    [{ country: 'XX' }, { field: 'country', problem: 'unknown' }],
    [{ country: 'vn' }, { field: 'country', problem: 'unknown' }],
    [{ country: '' }, { field: 'country', problem: 'unknown' }],
    [{ currency: 'XYZ' }, { field: 'currencies', problem: 'unknown', code: 'XYZ' }],
  ] as const)('names what is wrong with %j', (change, problem) => {
    expect(findSignUpProblems({ ...GOOD, ...change })).toEqual([problem]);
  });
});
