import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ACCEPTED_ADVISORIES, ALLOWED_LICENCES } from './allowed-licences.js';
import { listAdvisories, listUnlicensed } from './judge-dependencies.js';

const ROOT = join(import.meta.dirname, '..', '..');
const LIMIT_MS = 30_000;

async function readLock(): Promise<unknown> {
  return JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'));
}

/** What the registry says of what is installed in production; null where it says nothing, as without a network. */
function askRegistry(): Promise<unknown> {
  const args = ['audit', '--package-lock-only', '--omit=dev', '--json', '--fetch-retries=0'];
  return new Promise((resolve) => {
    // It ends with 1 where there are advisories.
    execFile('npm', args, { cwd: ROOT, timeout: LIMIT_MS, maxBuffer: 1e8 }, (_error, out) => {
      try {
        resolve(JSON.parse(out));
      } catch {
        resolve(null);
      }
    });
  });
}

describe('the dependencies of the lock file', () => {
  it('are all under a licence that is allowed', async () => {
    expect(listUnlicensed(await readLock(), ALLOWED_LICENCES)).toEqual([]);
  });

  it('need every licence that is allowed', async () => {
    const lock = await readLock();
    const unused = Object.keys(ALLOWED_LICENCES).filter((licence) => {
      const { [licence]: _, ...others } = ALLOWED_LICENCES;
      return listUnlicensed(lock, others).length === 0;
    });
    // One of two, or beside another, each of which would do.
    expect(unused).toEqual(['CC0-1.0']);
  });

  it('have no severe advisory that nobody looked at, as far as the registry answers', async () => {
    expect(listAdvisories(await askRegistry(), ACCEPTED_ADVISORIES) ?? []).toEqual([]);
  });
});

describe('listUnlicensed', () => {
  it.each([
    ['MIT', []],
    ['MIT OR GPL-3.0', []],
    ['(MIT AND Zlib)', []],
    ['GPL-3.0', ['node_modules/a: GPL-3.0']],
    ['MIT AND GPL-3.0', ['node_modules/a: MIT AND GPL-3.0']],
    [undefined, ['node_modules/a: none']],
  ])('judges %s', (license, faults) => {
    const packages = {
      '': { license: 'UNLICENSED' },
      'node_modules/ours': { link: true },
      'node_modules/a': { license },
    };
    expect(listUnlicensed({ packages }, ALLOWED_LICENCES)).toEqual(faults);
  });
});

describe('listAdvisories', () => {
  const via = [{ url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc' }, 'other'];
  const report = { vulnerabilities: { a: { severity: 'high', via }, b: { severity: 'low', via } } };

  it('names what is severe, until it is accepted', () => {
    expect(listAdvisories(report, {})).toEqual([
      'a: high, https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
    ]);
    expect(listAdvisories(report, { 'GHSA-aaaa-bbbb-cccc': 'not reached by us' })).toEqual([]);
  });

  it.each([null, { message: '405 Method Not Allowed', statusCode: 405 }])('knows no answer: %j', (answer) => {
    expect(listAdvisories(answer, {})).toBeNull();
  });
});
