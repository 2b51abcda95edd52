import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

/** Unpacks into TMPDIR. In a process of its own, because the package reads the environment while it is loaded. */
const UNPACK =
  'import(process.env.CHROMIUM_PACKAGE).then(({ default: chromium }) => chromium.executablePath())';

/**
 * A real Chromium from npm alone, also where no browser and none of its libraries are installed (Linux, x64).
 * Unpacked once into the temporary folder, where it stays: the first launch takes seconds, later ones do not.
 */
export async function launchBrowser(): Promise<Browser> {
  const folder = await unpackOnce();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    // The package's own arguments switch web security off and kill the browser with its first page.
    args: ['--no-sandbox'],
    env: {
      ...process.env,
      HOME: folder,
      FONTCONFIG_PATH: folder,
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
    },
  });
}

/** A folder for each version: the package runs whatever `chromium` it finds in the temporary folder. */
async function unpackOnce(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest: unknown = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'));
  const folder = join(tmpdir(), `paylink-chromium-${readVersion(manifest)}`);
  if (existsSync(folder)) return folder;

  // Test workers start together: each unpacks for itself, and one rename wins.
  const own = await mkdtemp(`${folder}-`);
  await promisify(execFile)(process.execPath, ['-e', UNPACK], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      TMPDIR: own,
      CHROMIUM_PACKAGE: pathToFileURL(entry).href,
      // Makes the package unpack libnss3 and its like as well.
      AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x',
    },
  });
  await writeFile(join(own, 'fonts.conf'), buildFontsConf(folder));
  await rename(own, folder).catch(() => rm(own, { recursive: true, force: true }));
  return folder;
}

function readVersion(manifest: unknown): string {
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}

/** The package's fonts, and the system's where it has any. */
function buildFontsConf(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir>
<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`;
}
