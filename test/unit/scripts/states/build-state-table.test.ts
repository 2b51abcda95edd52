import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildStateTable } from '../../../../scripts/states/build-state-table.js';
import { putInReadme } from '../../../../scripts/states/in-readme.js';

const README = new URL('../../../../README.md', import.meta.url);

/** Without what the formatter adds to a table so that its columns stand in line. */
const tighten = (markdown: string) => markdown.replaceAll(/ +\|/g, ' |').replaceAll(/-{3,}/g, '---');

describe('buildStateTable', () => {
  it('has a row for each state, and says what is refused and why', () => {
    const rows = buildStateTable().split('\n');
    expect(rows).toHaveLength(10);
    expect(rows.at(-1)).toContain('| `needs_review` | refused: `link_already_paid` | noted |');
    expect(rows[2]).toContain('| `open` | a try begins | **processing** | **paid**, or a question |');
  });

  it('is what the README shows: after a change, run npm run states', () => {
    const readme = readFileSync(README, 'utf8');
    expect(tighten(putInReadme(readme, buildStateTable()))).toBe(tighten(readme));
  });
});

describe('putInReadme', () => {
  it('refuses a page that has no place for the table', () => {
    expect(() => putInReadme('# Paylink', '| a |')).toThrow('README.md has no <!-- states');
  });
});
