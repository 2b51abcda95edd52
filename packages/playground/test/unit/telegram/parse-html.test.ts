import { describe, expect, it } from '@jest/globals';
import { parseHtml } from '../../../src/telegram/text/parse-html.js';

const read = (html: string) => parseHtml(html, '10.3');

describe('the HTML of a message', () => {
  it('becomes text and entities, counted in UTF-16 units', () => {
    expect(read('💡 <b>A <i>b</i></b> &lt;x&gt; &amp;amp; &#128161;')).toEqual({
      text: '💡 A b <x> &amp; 💡',
      entities: [
        { type: 'bold', offset: 3, length: 3 },
        { type: 'italic', offset: 5, length: 1 },
      ],
    });
  });

  it('knows links, code with its language, quotes and times', () => {
    const html =
      '<a href="https://x.example/?a=1&amp;b=2">pay</a> <pre><code class="language-ts">1</code></pre> <blockquote expandable>q</blockquote> <tg-time unix="1795604400" format="dt">soon</tg-time>';
    expect(read(html).entities).toEqual([
      { type: 'text_link', offset: 0, length: 3, url: 'https://x.example/?a=1&b=2' },
      { type: 'pre', offset: 4, length: 1, language: 'ts' },
      { type: 'expandable_blockquote', offset: 6, length: 1 },
      { type: 'date_time', offset: 8, length: 4, unix_time: 1795604400, date_time_format: 'dt' },
    ]);
  });

  it('leaves an ampersand that begins nothing as it is', () => {
    expect(read('A & B &nbsp; &#0;').text).toBe('A & B &nbsp; &#0;');
  });

  it.each([
    ['é <div>', 'Unsupported start tag "div" at byte offset 3'],
    ['<b>open', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b>a</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['a <b', 'Unclosed start tag at byte offset 2'],
    ['<span class="x">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<tg-time unix="soon">a</tg-time>', 'Invalid Unix time specified in the tag "tg-time" at byte offset 0'],
    ['<a href>x</a>', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
  ])('refuses %s', (html, reason) => {
    expect(() => read(html)).toThrow(reason);
  });

  it('is older on an older server', () => {
    expect(() => parseHtml('<tg-time unix="1">a</tg-time>', '7.1')).toThrow(
      'Unsupported start tag "tg-time"',
    );
  });
});
