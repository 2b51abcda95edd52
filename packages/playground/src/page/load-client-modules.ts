import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The browser's modules by their path below src, such as "page/client/shell/main.js", as JavaScript. */
export type ClientModules = ReadonlyMap<string, string>;

const PLAYGROUND = new URL('../', import.meta.url);
/** What both sides import. */
const SHARED = ['protocol.js', 'telegram-protocol.js'];

/** As the compiler left them beside this file: the package runs compiled. */
export async function loadClientModules(): Promise<ClientModules> {
  const names = await readdir(fileURLToPath(new URL('page/client/', PLAYGROUND)), { recursive: true });
  const paths = names
    .map((name) => `page/client/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.js'));
  const read = async (path: string): Promise<[string, string]> => [
    path,
    await readFile(new URL(path, PLAYGROUND), 'utf8'),
  ];
  return new Map(await Promise.all([...SHARED, ...paths.sort()].map(read)));
}
