import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Quoted } from '../../../../src/adapters/markup/quoted.js';
import { renderDocument } from '../../../../src/adapters/markup/render-document.js';

describe('renderDocument', () => {
  it('escapes text as content and inside an attribute', () => {
    const text = `<b a='1'>"&"</b>`;
    expect(renderDocument(<p title={text}>{text}</p>)).toBe(
      `<!doctype html><p title="&lt;b a='1'>&quot;&amp;&quot;&lt;/b>">&lt;b a='1'>&quot;&amp;&quot;&lt;/b></p>`,
    );
  });

  it('puts elements, lists and numbers in, and nothing for null and false', () => {
    const rows = ['a', 'b'].map((name) => <li>{name}</li>);
    expect(
      renderDocument(
        <div>
          <ul>{rows}</ul>
          {null}
          {false}
          {0}
        </div>,
      ),
    ).toBe('<!doctype html><div><ul><li>a</li><li>b</li></ul>0</div>');
  });

  it('escapes once', () => {
    const inner = <b>{'&'}</b>;
    expect(renderDocument(<p>{inner}</p>)).toBe('<!doctype html><p><b>&amp;</b></p>');
  });

  it('lets no text open a tag or leave an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`<>"'&=/ a\u202e\0`), minLength: 1 }), (text) => {
        const inside = /^<!doctype html><p title="([^"<]*)">([^"<]*)<\/p>$/;
        expect(renderDocument(<p title={text}>{text}</p>)).toMatch(inside);
      }),
    );
  });

  it('isolates the direction of what people wrote', () => {
    expect(renderDocument(<Quoted>שלום</Quoted>)).toBe('<!doctype html><bdi>שלום</bdi>');
  });
});
