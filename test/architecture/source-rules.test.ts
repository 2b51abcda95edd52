import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findBrokenRules, SOURCE_RULES, type SourceFile } from './source-rules.js';

const ROOT = join(import.meta.dirname, '..', '..');
const PACKAGES = ['client', 'embedded-store', 'playground'].flatMap((name) => [
  `packages/${name}/src`,
  `packages/${name}/test`,
]);
const lines = (count: number) => 'const line = 1;\n'.repeat(count);

/** A function of so many lines, most of them in one within it. */
const nested = (count: number) =>
  `function outer() {\n  return {\n    act() {\n${lines(count - 6)}    },\n  };\n}\n`;

async function readSources(): Promise<readonly SourceFile[]> {
  const sources: SourceFile[] = [];
  for (const folder of ['src', 'test', 'scripts', 'bench', ...PACKAGES]) {
    const names = await readdir(join(ROOT, folder), { recursive: true });
    for (const name of names.filter((candidate) => /\.tsx?$/.test(candidate))) {
      sources.push({
        path: `${folder}/${name.replaceAll('\\', '/')}`,
        text: await readFile(join(ROOT, folder, name), 'utf8'),
      });
    }
  }
  return sources;
}

describe('the source rules', () => {
  it('are kept by every file', async () => {
    const sources = await readSources();
    expect(sources.length).toBeGreaterThan(200);
    expect(sources.flatMap(findBrokenRules)).toEqual([]);
  });

  it.each([
    ['a source file has at most 200 lines', 'src/domain/long.ts', lines(201)],
    ['a source file has at most 200 lines', 'bench/long.ts', lines(201)],
    ['a test file has at most 400 lines', 'test/unit/long.test.ts', lines(401)],
    ['a test file has at most 400 lines', 'packages/playground/test/unit/long.test.ts', lines(401)],
    ['a function has at most 40 lines', 'src/domain/a.ts', `const act = () => {\n${lines(39)}};\n`],
    ['a function has at most 40 lines', 'bench/a.tsx', `const a = <p>{() => {\n${lines(39)}}}</p>;\n`],
    ['a function has at most 40 lines', 'packages/playground/src/a.ts', nested(41)],
    ['there are no default exports', 'src/wiring/app.ts', 'export default function app() {}\n'],
    ['there are no default exports', 'packages/playground/src/a.ts', 'export { app as default };\n'],
    [
      'the environment is read by read-environment.ts alone',
      'src/wiring/app.ts',
      'const port = process.env.PORT;\n',
    ],
    [
      'the environment is read by read-environment.ts alone',
      'src/wiring/app.ts',
      "const env = process['env'];\n",
    ],
    [
      'the environment is read by read-environment.ts alone',
      'src/a.ts',
      'const a = globalThis.process.env.A;\n',
    ],
    ['nothing but scripts prints to the console', 'src/wiring/app.ts', "console.log('here');\n"],
    ['time, chance and process reach the core through ports', 'src/domain/a.ts', 'const at = Date.now();\n'],
    ['time, chance and process reach the core through ports', 'src/service/a.ts', 'const at = new Date();\n'],
    ['time, chance and process reach the core through ports', 'src/ports/a.ts', 'const n = Math.random();\n'],
    ['time, chance and process reach the core through ports', 'src/service/a.ts', 'process.exit(1);\n'],
    [
      'what commands begin with is written in the table of commands alone',
      'src/adapters/chat/cards/a.ts',
      "const next = 'Type /paylink list';\n",
    ],
    [
      'what commands begin with is written in the table of commands alone',
      'src/adapters/http/pages/a.tsx',
      'const next = <code>/paylink list</code>;\n',
    ],
    ['no test is skipped or alone', 'test/unit/a.test.ts', "it.skip('works', () => {});\n"],
    ['no test is skipped or alone', 'test/unit/a.test.ts', "describe.only('a', () => {});\n"],
    ['no test is skipped or alone', 'test/unit/a.test.ts', "xit('works', () => {});\n"],
  ])('"%s" bites in %s', (rule, path, text) => {
    expect(findBrokenRules({ path, text })).toEqual([`${path}: ${rule}`]);
  });

  it.each([
    ['src/domain/full.ts', lines(200)],
    ['src/adapters/chat/words/message-args.ts', lines(201)],
    ['test/unit/full.test.ts', lines(400)],
    ['src/domain/a.ts', `// é\nconst act = () => {\n${lines(38)}};\n${lines(9)}`],
    ['packages/playground/src/a.ts', nested(40)],
    ['test/unit/a.test.ts', nested(60)],
    ['src/config/read-environment.ts', 'export const readEnvironment = () => process.env;\n'],
    ['scripts/demo.ts', "console.log('a story');\n"],
    ['src/domain/a.ts', '/** Never Date.now() or Math.random(). */\nexport const later = new Date(0);\n'],
    ['src/domain/a.ts', 'const a = 1; // not process.env\n'],
    ['src/adapters/http/pages/a.tsx', 'const shown = `const a = process.env.A;`;\n'],
    ['src/adapters/system/system-clock.ts', 'export const now = () => new Date();\n'],
    ['src/wiring/a.ts', "const url = 'mongodb://127.0.0.1/paylink';\n"],
    ['test/unit/a.test.ts', "await page.fit('width');\n"],
  ])('are not in the way of %s', (path, text) => {
    expect(findBrokenRules({ path, text })).toEqual([]);
  });

  it('are all shown to bite above', () => {
    expect(SOURCE_RULES).toHaveLength(9);
  });
});
