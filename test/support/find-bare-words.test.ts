import { describe, expect, it } from '@jest/globals';
import { listFaults, listPageTexts } from './find-bare-words.js';

describe('listFaults', () => {
  it.each([
    ['⟦Ƥáíďöö⟧ twice', 'in no catalog: ⟦Ƥáíďöö⟧ twice'],
    ['Paid · 49.99 USD', 'in no catalog: Paid · 49.99 USD'],
    ['⟦Ƥáíď ƀýööö⟧ Bo', 'in no catalog: ⟦Ƥáíď ƀýööö⟧ Bo'],
    ['⟦Ƥáíď ƀ…', 'in no catalog: ⟦Ƥáíď ƀ…', 'cut: ⟦Ƥáíď ƀ…'],
    ['⟦Ƥáíď⟧…', 'cut: ⟦Ƥáíď⟧…'],
  ])('finds what is wrong with %s', (text, ...faults) => {
    expect(listFaults([text], ['Ann Lee'])).toEqual(faults);
  });

  it.each([
    '🟢 ⟦Ƥáíďöö⟧ · 49.99 USD · Ann Lee, ann@example.com',
    '⟦Ƥáý ƀýööö⟧ Wed 25 Nov 2026, 18:00',
    '⟦Ťýþéöö⟧ /paylink status PL-7KQ2M9',
    'https://pay.example.com/p/slug',
  ])('finds nothing wrong with %s', (text) => {
    expect(listFaults([text], ['Ann Lee'])).toEqual([]);
  });
});

describe('listPageTexts', () => {
  it('reads between tags and in what is read aloud, but no style and no script', () => {
    const page =
      '<style>a { b }</style><p title="One &amp; two">Three <b class="no">four</b></p><script>no()</script>';
    expect(listPageTexts(page)).toEqual(['Three ', 'four', 'One & two']);
  });
});
