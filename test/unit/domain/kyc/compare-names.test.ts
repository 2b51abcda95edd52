import { describe, expect, it } from '@jest/globals';
import { compareNames, findHits, foldName, sortHits } from '../../../../src/domain/kyc/compare-names.js';

describe('compareNames', () => {
  it.each([
    ['Lotus Valley School', 'LOTUS VALLEY SCHOOL', 'same'],
    ['Lotus Valley School Co., Ltd.', 'School Lotus-Valley', 'same'],
    ['Nguyễn Thị Đào', 'nguyen thi dao', 'same'],
    ['AlQaim Trading', 'Al Qaim Trading LLC', 'same'],
    ['Jo Suwan', 'Jo Anne Suwan', 'all_words'],
    ['Jo Anne Suwan', 'Suwan, Jo', 'all_words'],
    ['Viktor Petrov', 'Victor Petrov', 'possible'],
    ['Mohammed Hussein', 'Mohamed Husein', 'possible'],
    ['Petrovich', 'Viktor Petrovich', 'all_words'],
    ['Jon Smith', 'John Smith', 'possible'],
    ['Acme', 'Acme Trading LLC', 'all_words'],
    ['Li', 'Ann Li', null],
    ['Jo Suwan', 'Ann Lee', null],
    ['Lee', 'Ann Lee', 'all_words'],
    ['Lotus Trading', 'Lotus Gardens', null],
    ['Ann Li', 'Ann Lu', null],
    ['', 'Ann', null],
    ['...', '...', null],
    ['กมล ศรีสุข', 'กมล ศรีสุข', 'same'],
    ['김민수', '김민수', 'same'],
    ['Company Limited', 'Limited Company', 'same'],
  ])('%j and %j: %j', (name, listed, likeness) => {
    expect(compareNames(foldName(name), foldName(listed))).toBe(likeness);
    expect(compareNames(foldName(listed), foldName(name))).toBe(likeness);
  });
});

describe('findHits', () => {
  it('asks about names as they stand on the list, the most alike first', () => {
    const list = ['Jo A. Suwan', 'Ann Lee', 'SUWAN, Jo'].map(foldName);
    expect(sortHits(findHits(['Jo Suwan', 'Somchai'].map(foldName), list))).toEqual([
      { name: 'Jo Suwan', listed: 'SUWAN, Jo', likeness: 'same' },
      { name: 'Jo Suwan', listed: 'Jo A. Suwan', likeness: 'all_words' },
    ]);
  });
});
