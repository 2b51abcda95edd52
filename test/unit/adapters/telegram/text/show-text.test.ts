import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeHtml } from '../../../../../src/adapters/telegram/text/escape-html.js';
import { showBold, showCode, showText } from '../../../../../src/adapters/telegram/text/show-text.js';
import { readHtml } from '../read-html.js';

describe('escapeHtml', () => {
  it('lets no sign of a text mean anything', () => {
    expect(escapeHtml('<b>5 & 6</b> "x"')).toBe('&lt;b&gt;5 &amp; 6&lt;/b&gt; &quot;x&quot;');
    expect(escapeHtml('&lt;')).toBe('&amp;lt;');
  });
});

describe('showText', () => {
  it.each([
    [
      'a tag that somebody typed',
      '<a href="tg://user?id=1">Ann</a>',
      '<a href="tg:\u2060//user?id=1">Ann</a>',
    ],
    ['what nobody sees', 'pay\u200bpal \u202e99.94\u202c', 'paypal 99.94'],
    ['controls, but not the end of a line', 'a\u0000b\r\nc\td', 'a b\nc d'],
    ['half of a sign', 'a\ud83cb', 'a\ufffdb'],
    ['emoji and joiners', '👩\u200d🏫', '👩\u200d🏫'],
  ])('shows %s as it is', (_what, text, shown) => {
    expect(readHtml(showText(text)).text).toBe(shown);
    expect(readHtml(showText(text)).entities).toEqual([]);
  });

  it('fences in words from right to left, each by itself', () => {
    expect(showText('49.99 USD · שלום · Ann')).toBe('49.99 USD · \u2068שלום\u2069 · Ann');
  });

  it('can be read whatever was typed, bold or to be copied', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        readHtml(showText(text));
        expect(readHtml(showBold(text)).entities).toHaveLength(1);
        expect(readHtml(showCode(text)).entities).toHaveLength(1);
      }),
    );
  });
});
