import { describe, expect, it } from '@jest/globals';
import { formatAuditUsage } from '../../../../scripts/audit/audit-usage.js';
import { checkTrails } from '../../../../scripts/audit/check-trails.js';
import { readAuditArguments } from '../../../../scripts/audit/read-audit-arguments.js';
import { toNextRow } from '../../../../src/domain/audit/audit-chain.js';
import type { AuditRow } from '../../../../src/domain/audit/audit-entry.js';
import { buildTestAuditEntry } from '../../../support/build-audit-entry.js';
import { ENGLISH } from '../../../support/english.js';
import { sha256 } from '../../../support/fake-audit.js';

function buildTrail(merchantId: string, length: number): AuditRow[] {
  const rows: AuditRow[] = [];
  for (let at = 1; at <= length; at += 1) {
    const entry = buildTestAuditEntry(`aud_${merchantId}_${at}`, { merchantId });
    rows.push(toNextRow(entry, rows.at(-1) ?? null, sha256));
  }
  return rows;
}

async function check(given: readonly AuditRow[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  async function* rows() {
    yield* given;
  }
  const print = (line: string) => lines.push(line);
  return { code: await checkTrails({ rows: rows(), print, words: ENGLISH }), lines };
}

describe('npm run audit -- check', () => {
  it('says that each trail is whole', async () => {
    expect(await check([...buildTrail('mer_1', 3), ...buildTrail('mer_2', 2)])).toEqual({
      code: 0,
      lines: ['2 merchants, 5 rows: each trail is whole'],
    });
    expect(await check([])).toEqual({ code: 0, lines: ['0 merchants, 0 rows: each trail is whole'] });
  });

  it('names the first row of a trail that does not fit, and goes on with the next merchant', async () => {
    const [one, two, three, four] = buildTrail('mer_1', 4);
    if (!one || !two || !three || !four) throw new Error('there are four');
    const changed = { ...two, after: 'owner' };
    expect(await check([one, changed, three, four, ...buildTrail('mer_2', 1)])).toEqual({
      code: 1,
      lines: ['mer_1, row 2: it is not what was written', '2 merchants, 5 rows: 1 trail is broken'],
    });
    const { code, lines } = await check([one, three, four, ...buildTrail('mer_2', 2).slice(1)]);
    expect(code).toBe(1);
    expect(lines).toEqual([
      'mer_1, row 3: rows before it are missing, or stand there twice',
      'mer_2, row 2: rows before it are missing, or stand there twice',
      '2 merchants, 4 rows: 2 trails are broken',
    ]);
  });

  it('says that a row was written anew with all its hashes but one', async () => {
    const [one, two, three] = buildTrail('mer_1', 3);
    if (!one || !two || !three) throw new Error('there are three');
    const forged = toNextRow({ ...buildTestAuditEntry('aud_x'), after: 'owner' }, one, sha256);
    expect((await check([one, forged, three])).lines[0]).toBe(
      'mer_1, row 3: it does not follow from the row before it',
    );
  });
});

describe('readAuditArguments', () => {
  it('reads commands, and no others', () => {
    expect(readAuditArguments(['check'])).toEqual({ command: 'check', merchantId: null, out: null });
    expect(readAuditArguments(['export', '--merchant', 'mer_1', '--out', 'x.jsonl'])).toEqual({
      ...{ command: 'export', merchantId: 'mer_1', out: 'x.jsonl' },
    });
    const unread = [[], ['erase'], ['check', 'mer_1'], ['check', '--all']].map(readAuditArguments);
    expect(unread).toEqual([null, null, null, null]);
  });
});

describe('formatAuditUsage', () => {
  it('says how the command is called', () => {
    expect(formatAuditUsage(ENGLISH)).toBe(`Usage: npm run audit -- <command>

  check                  follow each merchant’s trail from its first row
  export                 write the trail’s rows, each a line of JSON

  --merchant <id>        of one merchant; else of all
  --out <file>           export: into this file; else to the terminal
`);
  });
});
