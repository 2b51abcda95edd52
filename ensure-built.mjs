/**
 * Builds where a source is newer than what was built, so that a program starts at once and changes nothing under a server
 * that runs. Where there are no sources, as in the image, what is there was built.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = 'dist/built';

function listSources() {
  const packages = existsSync('packages')
    ? readdirSync('packages').map((name) => `packages/${name}/src`)
    : [];
  return ['src', 'scripts', 'bench', 'manifests', ...packages].filter(existsSync);
}

/** A folder changes when something in it comes or goes. */
function isChangedSince(path, builtMs) {
  if (statSync(path).mtimeMs > builtMs) return true;
  if (!statSync(path).isDirectory()) return false;
  return readdirSync(path).some((name) => isChangedSince(join(path, name), builtMs));
}

function isBuilt() {
  if (!existsSync('src')) return true;
  if (!existsSync(STAMP)) return false;
  const { mtimeMs } = statSync(STAMP);
  const files = ['package.json', 'package-lock.json', 'tsconfig.json'].filter(existsSync);
  return ![...files, ...listSources()].some((path) => isChangedSince(path, mtimeMs));
}

if (!isBuilt()) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: true });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(STAMP, '');
}
