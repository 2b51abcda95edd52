import { describe, expect, it } from '@jest/globals';
import { isolate } from '../../../../src/domain/text/isolate.js';

describe('isolate', () => {
  it('fences in what is written from right to left, and nothing else', () => {
    expect(isolate('שלום')).toBe('\u2068שלום\u2069');
    expect(isolate('School مدرسة')).toBe('\u2068School مدرسة\u2069');
    expect(isolate('Học phí 学费')).toBe('Học phí 学费');
  });
});
