import { describe, expect, it } from '@jest/globals';
import { readAuditArguments } from '../../../../scripts/audit/read-audit-arguments.js';

const read = (line: string) => readAuditArguments(line.split(' '));

describe('readAuditArguments', () => {
  it('reads whose trail, and where it goes', () => {
    expect([read('check --merchant mer_1'), read('export --out trail.jsonl')]).toEqual([
      { command: 'check', merchantId: 'mer_1', out: null },
      { command: 'export', merchantId: null, out: 'trail.jsonl' },
    ]);
  });

  it.each(['check --out trail.jsonl', 'check mer_1', 'export --from 2026-10-01', 'repair'])(
    'leaves nothing unheard: %s',
    (line) => {
      expect(read(line)).toBeNull();
    },
  );
});
