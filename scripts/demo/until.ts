import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 15_000;
const POLL_MS = 50;

/** Looks again and again until there is something to see. Throws, naming what was waited for, after 15 s. */
export async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += POLL_MS) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await delay(POLL_MS);
  }
  throw new Error(`waited in vain for ${what}`);
}
