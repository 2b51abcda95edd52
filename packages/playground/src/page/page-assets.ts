import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ClientModules } from './load-client-modules.js';
import { PAGE_STYLE } from './style/page-style.js';

export interface PageAsset {
  readonly contentType: string;
  readonly body: Buffer;
  /** Browsers take brotli over https only. */
  readonly gzipped: Buffer;
}

/** Everything that the page asks for, under one folder whose name is a hash of all of it. */
export interface PageAssets {
  /** "/playground/assets/<hash>/" */
  readonly base: string;
  /** Of all modules, below `base`, in the order to load them in. */
  readonly modulePaths: readonly string[];
  find(path: string): PageAsset | undefined;
}

export const ENTRY_MODULE = 'page/client/shell/main.js';
export const STYLE_FILE = 'page.css';

const compress = promisify(gzip);

export async function buildPageAssets(modules: ClientModules): Promise<PageAssets> {
  // Where the sources are is nothing the browser can reach.
  const scripts = [...modules].map(([path, code]) => ({
    path,
    text: code.replace(/^\/\/# sourceMappingURL=.*$/m, ''),
    contentType: 'text/javascript; charset=utf-8',
  }));
  const files = [...scripts, { path: STYLE_FILE, text: PAGE_STYLE, contentType: 'text/css; charset=utf-8' }];
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`);
  const built = files.map(async ({ path, text, contentType }): Promise<[string, PageAsset]> => {
    const body = Buffer.from(text);
    return [path, { contentType, body, gzipped: await compress(body, { level: 9 }) }];
  });
  const byPath = new Map(await Promise.all(built));
  return {
    base: `/playground/assets/${hash.digest('hex').slice(0, 12)}/`,
    modulePaths: scripts.map(({ path }) => path),
    find: (path) => byPath.get(path),
  };
}
