import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { html, isolate } from '../../../../src/adapters/http/pages/html.js';

describe('html', () => {
  it('escapes text as content and inside a quoted attribute', () => {
    const text = `<b a='1'>"&"</b>`;
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(
      '<p title="&lt;b a=&#39;1&#39;&gt;&quot;&amp;&quot;&lt;/b&gt;">&lt;b a=&#39;1&#39;&gt;&quot;&amp;&quot;&lt;/b&gt;</p>',
    );
  });

  it('puts markup, lists and numbers in, and nothing for null and false', () => {
    const rows = ['a', 'b'].map((name) => html`<li>${name}</li>`);
    expect(html`<ul>${rows}</ul>${null}${false}${0}`.markup).toBe('<ul><li>a</li><li>b</li></ul>0');
  });

  it('escapes once', () => {
    expect(html`${html`${'&'}`}`.markup).toBe('&amp;');
  });

  it('lets no text open a tag or leave an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.markup).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('isolates the direction of what people wrote', () => {
    expect(isolate('שלום').markup).toBe('<bdi>שלום</bdi>');
  });
});
