import { describe, expect, it } from '@jest/globals';
import { padColumns } from '../../../src/wiring/pad-columns.js';

describe('padColumns', () => {
  it.each([
    ['Store', 'Store   |'],
    ['스토어', '스토어  |'],
    ['ที่เก็บ', 'ที่เก็บ    |'],
    ['longer than eight', 'longer than eight|'],
  ])('gives %s eight columns', (word, padded) => {
    expect(`${padColumns(word, 8)}|`).toBe(padded);
  });
});
