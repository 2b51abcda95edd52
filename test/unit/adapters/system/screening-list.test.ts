import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readCsv } from '../../../../src/adapters/system/read-csv.js';
import { createScreeningList } from '../../../../src/adapters/system/screening-list.js';

describe('createScreeningList', () => {
  let dir: string;
  let path: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'screening-'));
    path = join(dir, 'list.csv');
  });
  afterEach(() => rm(dir, { recursive: true }));

  const namesOf = async (text: string) => {
    await writeFile(path, text);
    const list = await createScreeningList(path).read();
    return (await list?.findHits(['Ada Lovelace', 'James Bond', 'Bob Ek']))?.map(({ listed }) => listed);
  };

  it('has none without a file', async () => {
    expect(await createScreeningList(null).read()).toBeNull();
    await expect(createScreeningList(path).read()).rejects.toThrow('ENOENT');
  });

  it.each([
    ['name,country\nAda Lovelace,GB\n"Bond, James",GB\n', ['Ada Lovelace', 'Bond, James']],
    ['id,Full Name\r\n7,Ada\r\n', ['Ada']],
    ['\uFEFFNAME\nAda\n\n  \nBob', ['Ada', 'Bob']],
    ['Ada,1\nBob,2', ['Ada', 'Bob']],
    ['', []],
  ])('takes the names of %j', async (text, names) => {
    expect(await namesOf(text)).toEqual(names);
  });

  it('goes through a long list to its end', async () => {
    const others = Array.from({ length: 1_200 }, (_, n) => `Somebody Number${n}x`);
    expect(await namesOf(['James Bond', ...others, 'Ada Lovelace'].join('\n'))).toEqual([
      'James Bond',
      'Ada Lovelace',
    ]);
  });

  it('keeps what it read until the file changes', async () => {
    const date = new Date('2026-11-20T08:00:00.000Z');
    await writeFile(path, 'Ada');
    await utimes(path, date, date);
    const list = createScreeningList(path);
    const first = await list.read();
    expect(first).toMatchObject({
      date,
      sha256: '99a563ab2f6e21e96998f9fddd2a2bab82b70ac019579502b8d7fc0032ff62bb',
    });
    expect(await list.read()).toBe(first);
    await writeFile(path, 'Bo Ek');
    expect((await list.read())?.sha256).not.toBe(first?.sha256);
  });
});

describe('readCsv', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a ""b""",c', [['a "b"', 'c']]],
    ['"two\nlines",b\n', [['two\nlines', 'b']]],
    ['a,\n', [['a', '']]],
    ['"open', [['open']]],
  ])('reads %j', (text, rows) => {
    expect(readCsv(text)).toEqual(rows);
  });
});
