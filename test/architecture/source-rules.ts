import { countLongestFunction } from './count-longest-function.js';
import { readsEnvironment } from './reads-environment.js';

/** A rule on the text of source files that neither the compiler nor the linter holds. */
export interface SourceRule {
  readonly name: string;
  readonly applies: (path: string) => boolean;
  readonly isBroken: (text: string, path: string) => boolean;
}

export interface SourceFile {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

const IN_TESTS = /^(packages\/[^/]+\/)?test\//;
const IN_SOURCE = /^(packages\/[^/]+\/)?src\//;
/** Written by a script. */
const MADE = /^src\/adapters\/chat\/words\/message-args\.ts$/;
const IN_CORE = /^src\/(domain|ports|service)\//;
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/.*$/gm;

const holds = (pattern: RegExp) => (text: string) => pattern.test(text.replace(COMMENTS, ''));
const countLines = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
const longerThan = (lines: number) => (text: string) => countLines(text) > lines;

export const SOURCE_RULES: readonly SourceRule[] = [
  {
    name: 'a source file has at most 200 lines',
    applies: (path) => !IN_TESTS.test(path) && !MADE.test(path),
    isBroken: longerThan(200),
  },
  {
    name: 'a test file has at most 400 lines',
    applies: (path) => IN_TESTS.test(path),
    isBroken: longerThan(400),
  },
  {
    name: 'a function has at most 40 lines',
    applies: (path) => !IN_TESTS.test(path),
    isBroken: (text, path) => countLongestFunction(text, path) > 40,
  },
  {
    name: 'there are no default exports',
    applies: () => true,
    isBroken: holds(/^export\s+(default\b|\{[^}]*\bas\s+default\b)/m),
  },
  {
    name: 'the environment is read by read-environment.ts alone',
    applies: (path) => IN_SOURCE.test(path) && path !== 'src/config/read-environment.ts',
    isBroken: (text, path) =>
      text.includes('env') && text.includes('process') && readsEnvironment(text, path),
  },
  {
    name: 'nothing but scripts prints to the console',
    applies: (path) => IN_SOURCE.test(path),
    isBroken: holds(/\bconsole\s*\./),
  },
  {
    name: 'time, chance and process reach the core through ports',
    applies: (path) => IN_CORE.test(path),
    isBroken: holds(/\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\b\s*[.[]|\bcrypto\b\s*\./),
  },
  {
    name: 'what commands begin with is written in the table of commands alone',
    applies: (path) => /^src\//.test(path) && path !== 'src/adapters/chat/grammar/command-table.ts',
    isBroken: holds(/['"`\s>]\/paylink\b/),
  },
  {
    name: 'no test is skipped or alone',
    applies: (path) => /\.test\.tsx?$/.test(path),
    isBroken: holds(
      /^\s*((it|test|describe)\s*\.\s*(skip|only|todo)\b|(xit|xtest|xdescribe|fit|fdescribe)\s*\()/m,
    ),
  },
];

/** "path: rule", one for each rule a file breaks. */
export function findBrokenRules({ path, text }: SourceFile): readonly string[] {
  return SOURCE_RULES.filter((rule) => rule.applies(path) && rule.isBroken(text, path)).map(
    ({ name }) => `${path}: ${name}`,
  );
}
