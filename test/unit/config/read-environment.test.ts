import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CompiledSource, compileSource } from '../../support/compile-source.js';

const PROGRAM = `
const { readEnvironment } = await import(process.argv[1]);
const { PORT, DATA_DIR, SECRET_KEY } = readEnvironment();
console.log(JSON.stringify({ PORT, DATA_DIR, SECRET_KEY }));
`;

describe('readEnvironment', () => {
  let compiled: CompiledSource;
  let folder: string;
  beforeAll(() => {
    compiled = compileSource('src/config');
    folder = mkdtempSync(join(tmpdir(), 'paylink-env-'));
  });
  afterAll(() => {
    compiled.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  function read(): unknown {
    const module = pathToFileURL(join(compiled.dir, 'src/config/read-environment.js')).href;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', PROGRAM, module], {
      cwd: folder,
      env: { PORT: '4000', DATA_DIR: '' },
      encoding: 'utf8',
    });
    return JSON.parse(stdout);
  }

  it('is what the process was started with', () => {
    expect(read()).toEqual({ PORT: '4000', DATA_DIR: '' });
  });

  it('takes what it lacks from .env, and nothing else', () => {
    writeFileSync(join(folder, '.env'), 'PORT=5000\nDATA_DIR=elsewhere\n# a key\nSECRET_KEY="a # b"\n');
    expect(read()).toEqual({ PORT: '4000', DATA_DIR: '', SECRET_KEY: 'a # b' });
  });
});
