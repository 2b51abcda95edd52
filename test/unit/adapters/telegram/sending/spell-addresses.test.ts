import { describe, expect, it } from '@jest/globals';
import type { Rendered } from '../../../../../src/adapters/telegram/render/rendered.js';
import { spellAddresses } from '../../../../../src/adapters/telegram/sending/spell-addresses.js';

const press = { label: 'Close', press: { kind: 'dismiss' } } as const;
const at = (url: string, html = '<b>20.00 USD</b>'): Rendered => ({
  html,
  keys: [[{ label: 'Pay <now>', url }], [press]],
});

describe('spellAddresses', () => {
  it('leaves a button that Telegram opens', () => {
    const rendered = at('https://pay.example/p/1');
    expect(spellAddresses(rendered)).toBe(rendered);
  });

  it('spells out an address that Telegram would refuse, in place of its button', () => {
    expect(spellAddresses(at('http://localhost:3000/p/1?a=1&b=2'))).toEqual({
      html: '<b>20.00 USD</b>\n\nPay &lt;now&gt;\nhttp://localhost:3000/p/1?a=1&amp;b=2',
      keys: [[press]],
    });
  });

  it('does not say an address twice', () => {
    const html = 'The link\nhttp://localhost:3000/p/1';
    expect(spellAddresses(at('http://localhost:3000/p/1', html))).toEqual({ html, keys: [[press]] });
  });

  it('takes what is no address for one that cannot be opened', () => {
    expect(spellAddresses(at('no address')).keys).toEqual([[press]]);
  });
});
