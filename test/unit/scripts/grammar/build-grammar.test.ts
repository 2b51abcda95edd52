import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildGrammar } from '../../../../scripts/grammar/build-grammar.js';

const PAGE = new URL('../../../../docs/one-line.md', import.meta.url);

describe('the page of the one line', () => {
  it('is what the tables in the code make: run npm run grammar after a change', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(buildGrammar());
  });

  it.each([
    '| `15 workshop eur` | Read: Amount: 15.00 EUR; For: workshop |',
    '| `5 to 10 usd` | Read in part, and asks: amount is not clear: 5.00 USD \\| 10.00 USD |',
    '| `3d` | Read: Expires: Sun 29 Nov 2026, 17:00, Bangkok time |',
    '| `k` `thousand` `thousands` `thsd` `thou` | × 1,000 |',
    '| `grand` | × 1,000 or a plain word |',
    '| `ref` | `ref:INV-42` | `reference` |',
    '| `lang` | `lang:vi` | `language` |',
    '| `vi` | `tiếng việt` `vietnamese` `เวียดนาม` `vietnam` `베트남어` `vietnamita` `tieng viet` |',
    '| `¥` `￥` | JPY CNY | asked about |',
    '- has more than one number',
  ])('says %s', (line) => {
    expect(buildGrammar().split('\n')).toContain(line);
  });
});
