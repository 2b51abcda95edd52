import type { WorkName } from '../../src/ports/kick.js';
import type { BenchServices } from './bench-services.js';

const POLL_MS = 20;

/** Has the runner work a kind until nothing of it is due. */
export async function workOff(
  kind: WorkName,
  { runner }: BenchServices['services'],
  table: Pick<BenchServices['store']['deliveries'], 'measure'>,
): Promise<void> {
  for (;;) {
    await runner.pump(kind);
    if ((await table.measure(new Date())).depth === 0) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
