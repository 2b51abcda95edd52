import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { writeSheets } from '../../../../src/adapters/workbook/write-sheets.js';
import type { Sheet } from '../../../../src/ports/write-workbook.js';
import { compileSource } from '../../../support/compile-source.js';

const SHEET: Sheet = {
  name: 'Links',
  rows: [
    ['reference', 'amount', 'created', 'open', 'note'],
    ['=1+1', 49.99, new Date('2126-03-04T10:00:00.000Z'), true, null],
    ['<b>&"\u0000', -1, new Date(0), false, 'x'.repeat(40_000)],
  ],
};

function readParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)]));
}

describe('writeSheets', () => {
  it('writes a table a sheet: text stays text, numbers are numbers', async () => {
    const parts = readParts(await writeSheets([SHEET, { name: 'Audit trail', rows: [['number']] }]));
    expect(parts['xl/workbook.xml']).toContain('Links');
    expect(parts['xl/workbook.xml']).toContain('Audit trail');
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<v>49.99</v>');
    expect(sheet).not.toContain('<f>');
    expect(parts['xl/sharedStrings.xml']).toContain('=1+1');
    expect(parts['xl/sharedStrings.xml']).toContain('&lt;b&gt;&amp;');
  });

  it('writes no text that is longer than a cell may hold', async () => {
    const parts = readParts(await writeSheets([SHEET]));
    expect(parts['xl/sharedStrings.xml']).toContain('x'.repeat(32_767));
    expect(parts['xl/sharedStrings.xml']).not.toContain('x'.repeat(32_768));
  });
});

describe('writeWorkbook', () => {
  it('writes beside the thread that asks', () => {
    const compiled = compileSource('src/adapters/workbook', 'src/ports');
    try {
      const script = join(compiled.dir, 'write.js');
      writeFileSync(
        script,
        `import { writeWorkbook } from './src/adapters/workbook/write-workbook.js';
        const bytes = await writeWorkbook([{ name: 'One', rows: [['a'], [1]] }]);
        process.stdout.write(Buffer.from(bytes).toString('base64'));`,
      );
      const out = execFileSync(process.execPath, [script], { encoding: 'utf8' });
      expect(readParts(Buffer.from(out, 'base64'))['xl/workbook.xml']).toContain('One');
    } finally {
      compiled.remove();
    }
  });
});
