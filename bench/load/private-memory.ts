import { readFile } from 'node:fs/promises';

/**
 * The memory that this process alone has and that only it can give back, in bytes: anonymous pages, in memory or
 * swapped out, of all its threads. The store's data file is not in it: its pages are mapped, and the kernel's to take.
 * https://docs.kernel.org/filesystems/proc.html (smaps_rollup)
 */
export async function readPrivateBytes(): Promise<number> {
  const rollup = await readFile('/proc/self/smaps_rollup', 'utf8');
  return (readKilobytes(rollup, 'Anonymous') + readKilobytes(rollup, 'Swap')) * 1024;
}

function readKilobytes(rollup: string, name: string): number {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(rollup)?.[1];
  if (found === undefined) throw new Error(`the kernel tells no ${name}`);
  return Number(found);
}
