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

/** Five rows, then one that says that those up to `number` ended. */
function buildEnded(number: number, change: Partial<AuditRow> = {}): AuditRow[] {
  const rows = buildTrail('mer_1', 5);
  const { hash = '' } = rows[number - 1] ?? {};
  const ending = buildTestAuditEntry('ended', {
    ...{ actor: { kind: 'system' }, place: 'system', action: 'trail.ended', before: null },
    after: { number, hash },
    ...change,
  });
  return [...rows, toNextRow(ending, rows.at(-1) ?? null, sha256)];
}

describe('npm run audit -- check, of a trail whose older rows ended', () => {
  const WHOLE = '1 merchant, 4 rows: each trail is whole';
  const GONE =
    '1 trail begins later: 2 older rows are kept no more (KEEP_REVIEWS_YEARS); a row trail.ended names the last of them';

  it('holds the first row that is left against what the trail says of the last that went', async () => {
    expect(await check(buildEnded(2).slice(2))).toEqual({ code: 0, lines: [GONE, WHOLE] });
  });

  it('is whole while they are still going', async () => {
    expect((await check(buildEnded(4).slice(1))).code).toBe(0);
    expect((await check(buildEnded(4))).code).toBe(0);
    const [one, , , four, ...rest] = buildEnded(3);
    if (one === undefined || four === undefined) throw new Error('there are six');
    expect((await check([one, four, ...rest])).code).toBe(0);
  });

  it.each([
    ['more is gone than ended', buildEnded(2).slice(3), 4],
    ['rows behind those that ended are gone', [...buildEnded(2).slice(2, 3), ...buildEnded(2).slice(4)], 5],
    ['the row that says so is gone', buildEnded(2).slice(2, 5), 3],
    ['another row is named than went', buildEnded(2, { after: { number: 2, hash: 'ab' } }).slice(2), 3],
    ['a person says it', buildEnded(2, { actor: { kind: 'operator', reviewer: 'ann' } }).slice(2), 3],
    [
      'the row that says so is not what was written',
      [
        ...buildEnded(2).slice(2, 5),
        ...buildEnded(1)
          .slice(5)
          .map((row) => ({ ...row, after: { number: 2, hash: buildEnded(2)[1]?.hash ?? '' } })),
      ],
      3,
    ],
  ])('is broken where %s', async (_why, rows, number) => {
    const { code, lines } = await check(rows);
    expect(code).toBe(1);
    expect(lines.find((line) => line.startsWith('mer_1'))).toBe(
      `mer_1, row ${number}: rows before it are missing, or stand there twice`,
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
