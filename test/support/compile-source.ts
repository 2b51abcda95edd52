import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';

export interface CompiledSource {
  /** Where it stands, below the same names as in the project. */
  readonly dir: string;
  remove(): void;
}

/** Folders of the source as the build emits them, in a temporary folder, so that other processes can run it. */
export function compileSource(...folders: readonly string[]): CompiledSource {
  const dir = mkdtempSync(join(tmpdir(), 'compiled-'));
  for (const folder of folders) compileFolder(folder, dir);
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'));
  return { dir, remove: () => rmSync(dir, { recursive: true }) };
}

function compileFolder(folder: string, dir: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:tsx?|json)$/.test(file)) continue;
    const source = join(folder, file);
    const target = join(dir, source);
    mkdirSync(dirname(target), { recursive: true });
    if (file.endsWith('.json')) copyFileSync(source, target);
    else writeFileSync(target.replace(/\.tsx?$/, '.js'), compile(source));
  }
}

function compile(source: string): string {
  const options = {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', tsx: source.endsWith('x') },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
  } as const;
  return transformFileSync(source, options).code;
}
