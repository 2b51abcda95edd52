import { describe, expect, it } from '@jest/globals';
import { findMagnitude } from '../../../../../../src/adapters/chat/reader/money/find-magnitude.js';

describe('findMagnitude', () => {
  it.each([
    ['k', [3]],
    ['K,', [3]],
    ['thousand', [3]],
    ['million', [6]],
    ['Mio', [6]],
    ['bn', [9]],
    ['lakh', [5]],
    ['crore', [7]],
    ['nghìn', [3]],
    ['ngàn', [3]],
    ['triệu', [6]],
    ['trieu', [6]],
    ['tr', [6]],
    ['tỷ', [9]],
    ['tỉ', [9]],
    ['พัน', [3]],
    ['หมื่น', [4]],
    ['แสน', [5]],
    ['ล้าน', [6]],
    ['rb', [3]],
    ['ribu', [3]],
    ['jt', [6]],
    ['juta', [6]],
    ['miliar', [9]],
    ['천', [3]],
    ['만', [4]],
    ['백만', [6]],
    ['천만', [7]],
    ['억', [8]],
    ['millones', [6]],
    ['mille', [3]],
    ['Tsd.', [3]],
    ['Millionen', [6]],
    ['milhões', [6]],
    ['万', [4]],
    ['億', [8]],
    ['百万', [6]],
    ['十億', [9]],
    ['千万', [7]],
    ['ร้อยล้าน', [8]],
    ['십억', [9]],
    ['тыс.', [3]],
    ['млн', [6]],
    ['milyon', [6]],
  ])('is sure of %s', (text, powers) => {
    expect(findMagnitude(text)).toMatchObject({ powers });
  });

  it.each([
    ['m', [6, 3, 0]],
    ['mil', [3, 6]],
    ['b', [9, 3]],
    ['billion', [9, 12]],
    ['mn', [6, 0]],
    ['n', [3, 0]],
    ['bin', [3, 0]],
    ['grand', [3, 0]],
  ])('lists what %s may mean', (text, powers) => {
    expect(findMagnitude(text)).toEqual({ powers, isAlsoWord: true });
  });

  it.each(['', 'usd', 'kg', 'ktr', 'constructor', 'millionaire', 'trams', '十'.repeat(4_000)])(
    'finds none in %j',
    (text) => {
      expect(findMagnitude(text)).toBeNull();
    },
  );
});
