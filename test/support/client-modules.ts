import { readdir, readFile } from 'node:fs/promises';
import { transform } from '@swc/core';

const PLAYGROUND = new URL('../../src/playground/', import.meta.url);

/** The playground page's scripts from their sources, as the compiler would have left them: tests run without a build. */
export async function compileClientModules(): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(new URL('page/client/', PLAYGROUND), { recursive: true });
  const sources = names.filter((name) => name.endsWith('.ts')).map((name) => `page/client/${name}`);
  const compile = async (path: string): Promise<[string, string]> => {
    const source = await readFile(new URL(path, PLAYGROUND), 'utf8');
    const { code } = await transform(source, {
      filename: path,
      jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
      configFile: false,
      swcrc: false,
    });
    return [path.replace(/\.ts$/, '.js'), code];
  };
  return new Map(await Promise.all(['protocol.ts', ...sources.sort()].map(compile)));
}
