import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeControls, escapeControlsInLines } from '../../../src/observability/escape-controls.js';

describe('escapeControls', () => {
  it.each([
    ['\u001b[2Jgone', '\\u001b[2Jgone'],
    ['one\ntwo\r', 'one\\u000atwo\\u000d'],
    ['\u009b31m\u0085', '\\u009b31m\\u0085'],
    ['\u007f\u0000\t', '\\u007f\\u0000\\u0009'],
    ['\u2028\u2029', '\\u2028\\u2029'],
    ['a\u202eb\u2066c\u200f\u061c', 'a\\u202eb\\u2066c\\u200f\\u061c'],
    ['half \ud83c', 'half \\ud83c'],
    ['Trần 👩\u200d🏫 مرحبا', 'Trần 👩\u200d🏫 مرحبا'],
  ])('writes %j as %j', (text, shown) => {
    expect(escapeControls(text)).toBe(shown);
  });
});

describe('escapeControlsInLines', () => {
  it('keeps lines apart', () => {
    expect(escapeControlsInLines('one\n\u001btwo\r\n')).toBe('one\n\\u001btwo\\u000d\n');
  });

  it('leaves JSON the same JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(escapeControlsInLines(JSON.stringify({ [text]: text })))).toEqual({ [text]: text });
      }),
      { seed: 15 },
    );
  });
});
