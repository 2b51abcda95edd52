import { posix } from 'node:path';

/** "a <-> b" for each two folders whose own files import each other, a folder and one within it included. */
export function listTwoWayFolders(
  imports: readonly (readonly [from: string, to: string])[],
): readonly string[] {
  const ways = new Set(imports.map(([from, to]) => `${posix.dirname(from)} ${posix.dirname(to)}`));
  return [...ways]
    .map((way) => way.split(' '))
    .filter(([from = '', to = '']) => from < to && ways.has(`${to} ${from}`))
    .map(([from, to]) => `${from} <-> ${to}`)
    .sort();
}
