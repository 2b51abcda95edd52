import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type TemporaryFolder = { dir: string; remove: () => void };

export function temporaryFolder(): TemporaryFolder {
  const dir = mkdtempSync(join(tmpdir(), 'store-'));
  return { dir, remove: () => rmSync(dir, { recursive: true }) };
}
