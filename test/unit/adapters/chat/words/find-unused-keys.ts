import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const QUOTED = /'([a-z]+(?:\.[a-z0-9_]+)+)'/g;
/** A key of which parts are set in where it is said: `error.${code}.failed`. A type of many says none of them. */
const BUILT = /`([a-z]+\.(?:[a-z0-9_.]|\$\{(?!string\})[^}]+\})*)`/g;

/** The keys that no file of the source names, whole or in parts. */
export function findUnusedKeys(keys: readonly string[]): readonly string[] {
  const quoted = new Set<string>();
  const built: RegExp[] = [];
  for (const text of readSources()) {
    for (const [, key = ''] of text.matchAll(QUOTED)) quoted.add(key);
    for (const [, key = ''] of text.matchAll(BUILT)) built.push(toPattern(key));
  }
  return keys.filter((key) => !quoted.has(key) && !built.some((pattern) => pattern.test(key)));
}

function toPattern(template: string): RegExp {
  const pattern = template.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[a-z0-9_]+');
  return new RegExp(`^${pattern}$`);
}

function readSources(): readonly string[] {
  return ['src', 'scripts', 'bench'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('message-args.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
}
