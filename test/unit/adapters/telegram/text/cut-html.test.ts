import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countHtml, cutHtml } from '../../../../../src/adapters/telegram/text/cut-html.js';
import { showBold, showCode, showText } from '../../../../../src/adapters/telegram/text/show-text.js';
import { readHtml } from '../read-html.js';

const word = fc.string({
  unit: fc.constantFrom('a', ' ', '<', '&', '"', '👩\u200d🏫', 'é', 'ש', '\n'),
  maxLength: 12,
});
const piece = fc.oneof(word.map(showText), word.map(showBold), word.map(showCode));
const html = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

describe('countHtml', () => {
  it('counts what is read, in UTF-16 units', () => {
    expect(countHtml('<b>a&amp;b</b> 👍')).toBe(6);
  });

  it('agrees with whoever parses it', () => {
    fc.assert(fc.property(html, (text) => expect(countHtml(text)).toBe(readHtml(text).text.length)));
  });
});

describe('cutHtml', () => {
  it('leaves alone what there is room for', () => {
    expect(cutHtml('<b>abc</b>', 3)).toBe('<b>abc</b>');
  });

  it('closes what is open, and halves neither an escape nor a sign', () => {
    expect(cutHtml('<b>ab<i>cdef</i></b>', 5)).toBe('<b>ab<i>c…</i></b>');
    expect(cutHtml('ab&amp;&amp;&amp;&amp;', 5)).toBe('ab&amp;…');
    expect(cutHtml('ab👩\u200d🏫👩\u200d🏫', 8)).toBe('ab…');
  });

  it('ends a fence that it cuts', () => {
    expect(cutHtml('\u2068שלום שלום\u2069', 8)).toBe('\u2068שלום…\u2069');
  });

  it('can always be read, and is never longer than allowed', () => {
    fc.assert(
      fc.property(html, fc.integer({ min: 2, max: 40 }), (text, max) => {
        expect(readHtml(cutHtml(text, max)).text.length).toBeLessThanOrEqual(max);
      }),
    );
  });
});
