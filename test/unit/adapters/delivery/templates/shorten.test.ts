import { describe, expect, it } from '@jest/globals';
import { cutToFit, shorten } from '../../../../../src/adapters/delivery/templates/shorten.js';

describe('shorten', () => {
  it('keeps what fits', () => {
    expect(shorten('School fees', 11)).toBe('School fees');
  });

  it('ends at a word where it can', () => {
    expect(shorten('School fees for November', 20)).toBe('School fees for…');
    expect(shorten('School fees for November', 16)).toBe('School fees for…');
  });

  it('cuts a long word rather than lose most of the text', () => {
    expect(shorten('The Donaudampfschifffahrtsgesellschaft', 20)).toBe('The Donaudampfschif…');
  });

  it('ends at a word where words stand without spaces', () => {
    expect(shorten('ค่าเล่าเรียนภาคเรียนที่สอง', 17)).toBe('ค่าเล่าเรียนภาค…');
    expect(shorten('学费学费学费', 6)).toBe('学费学费学费');
    expect(shorten('学费学费学费', 4)).toBe('学费…');
  });

  it('cuts no sign in two', () => {
    expect(shorten('ab👩\u200d🏫👩\u200d🏫', 9)).toBe('ab👩\u200d🏫…');
  });
});

describe('cutToFit', () => {
  it('answers nothing when no beginning fits', () => {
    expect(cutToFit('School fees', () => false)).toBe('');
  });

  it('never answers the whole', () => {
    expect(cutToFit('School', () => true)).toBe('Schoo');
  });
});
