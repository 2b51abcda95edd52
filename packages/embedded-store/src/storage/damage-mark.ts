import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreDamagedError } from '../errors.js';

/** Lies in a folder that was found damaged: a supervisor starts again and again, and nothing may be served by that. */
const MARK = 'store.damaged';

/** Refuses this folder from now on, until a person has checked or restored it. */
export function markDamaged(dir: string, problem: string): void {
  writeFileSync(join(dir, MARK), `${problem}\n`);
}

export function removeMark(dir: string): void {
  rmSync(join(dir, MARK), { force: true });
}

/** Throws StoreDamagedError where the mark is there. */
export function assertUnmarked(dir: string): void {
  const path = join(dir, MARK);
  if (existsSync(path)) throw new StoreDamagedError(dir, readFileSync(path, 'utf8').trim());
}
