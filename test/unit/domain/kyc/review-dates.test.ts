import { describe, expect, it } from '@jest/globals';
import {
  findLapseAt,
  findNextReviewStep,
  findReminder,
  findReviewBy,
} from '../../../../src/domain/kyc/review-dates.js';
import { inState } from './kyc-in-state.js';

const day = (text: string) => new Date(`${text}T10:00:00.000Z`);
const BY = day('2028-11-22');
const kyc = (reminded: readonly number[] = []) => inState('approved', { reviewBy: BY, reminded });

describe('the date of the next review', () => {
  it.each([
    ['standard', '2026-11-22', '2028-11-22'],
    ['high', '2026-11-22', '2027-11-22'],
    ['high', '2028-02-29', '2029-02-28'],
    ['standard', '2028-02-29', '2030-02-28'],
  ] as const)('of a %s risk approved on %s is %s', (risk, from, by) => {
    expect(findReviewBy(risk, day(from))).toEqual(day(by));
  });

  it('is followed by sixty days until it lapses', () => {
    expect(findLapseAt({ reviewBy: BY })).toEqual(day('2029-01-21'));
    expect(findLapseAt({ reviewBy: null })).toBeNull();
  });
});

describe('a reminder', () => {
  it.each([
    ['2028-09-22', [], null],
    ['2028-09-23', [], 60],
    ['2028-09-23', [60], null],
    ['2028-10-23', [60], 30],
    ['2028-11-15', [60, 30], 7],
    ['2028-11-15', [60, 30, 7], null],
    // Of those that nobody was there to tell, the last is enough.
    ['2028-11-16', [], 7],
    ['2028-11-22', [], null],
  ])('on %s after those of %j days is %j', (now, reminded, expected) => {
    expect(findReminder(kyc(reminded), day(now))).toBe(expected);
  });

  it('is never due where nothing grows old', () => {
    expect(findReminder(inState('approved', { reviewBy: null }), day('2099-01-01'))).toBeNull();
  });
});

describe('the next step of the calendar', () => {
  it.each([
    ['2026-11-22', '2028-09-23'],
    ['2028-09-23', '2028-10-23'],
    ['2028-11-15', '2029-01-21'],
    ['2029-01-21', null],
  ])('after %s is on %s', (now, at) => {
    expect(findNextReviewStep(kyc(), day(now))).toEqual(at === null ? null : day(at));
  });
});
