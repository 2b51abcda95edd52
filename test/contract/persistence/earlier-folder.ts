import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type EmbeddedStore, startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { createMovableClock, type MovableClock } from '@paylink/playground/clock';

/** A data folder that an earlier Paylink wrote. */
export interface EarlierFolder {
  readonly dir: string;
  serve(): Promise<EmbeddedStore>;
  /** Makes it again what it was at first. */
  restore(): Promise<void>;
  /** Runs from this moment on. */
  clockFrom(openedAt: Date): MovableClock;
  remove(): Promise<void>;
}

/** A copy of one that lies packed in `test/fixtures`. */
export async function openEarlierFolder(fixture: string): Promise<EarlierFolder> {
  const dir = await mkdtemp(join(tmpdir(), 'paylink-earlier-'));
  const store = join(dir, 'store');
  const folder: EarlierFolder = {
    dir,
    serve: () => startEmbeddedStore({ dir: store, durable: false, inProcess: true }),
    async restore() {
      await rm(store, { recursive: true, force: true });
      await mkdir(store);
      const packed = await readFile(`test/fixtures/${fixture}`);
      await writeFile(join(store, 'store.mdb'), gunzipSync(packed));
    },
    clockFrom(openedAt) {
      const begunAtMs = Date.now();
      return createMovableClock(() => openedAt.getTime() + Date.now() - begunAtMs);
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
  await folder.restore();
  return folder;
}
