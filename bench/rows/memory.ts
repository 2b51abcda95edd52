import { setTimeout as wait } from 'node:timers/promises';
import type { Figure } from '../report.js';
import { startServer } from '../servers/start-server.js';

const LINKS = 10_000;
/** For the jobs to have relayed what the last links told. */
const SETTLE_MS = 3_000;

/** What the process holds, its embedded store included, before and after ten thousand links. */
export async function measureMemory(): Promise<readonly Figure[]> {
  const paylink = await startServer('serve-paylink');
  try {
    const resident = async () => `${(Number(await paylink.ask('residentBytes')) / 1e6).toFixed(0)} MB`;
    const before = await resident();
    await paylink.ask('makeLinks', LINKS);
    await wait(SETTLE_MS);
    return [
      { name: 'Resident memory after 10,000 links', value: `${await resident()}  (${before} at the start)` },
    ];
  } finally {
    await paylink.stop();
  }
}
