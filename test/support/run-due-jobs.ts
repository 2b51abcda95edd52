import type { Services } from '../../src/service/create-services.js';
import type { FakeServiceDeps } from './fake-service-deps.js';

const SOON_MS = 5_000;
const SWEEP_MS = 1_000;

/** Works all that is due, and what a chat has to show within seconds: a channel takes one post a second. */
export async function runDueJobs(
  { runner }: Pick<Services, 'runner'>,
  { clock, timers, chatMessages }: Pick<FakeServiceDeps, 'clock' | 'timers' | 'chatMessages'>,
): Promise<void> {
  await runner.catchUp();
  const soon = () => new Date(clock.now().getTime() + SOON_MS);
  while ((await chatMessages.measure(soon())).depth > 0) {
    clock.advance(SWEEP_MS);
    await timers.advance(SWEEP_MS);
    await runner.catchUp();
  }
}
