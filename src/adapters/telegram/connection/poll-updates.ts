import type { Clock } from '../../../ports/clock.js';
import type { Logger } from '../../../ports/logger.js';
import type { HearUpdate } from '../../../service/chat/hear-update.js';
import type { TelegramApi } from '../api/telegram-api.js';
import { readUpdate } from '../gate/read-update.js';
import { keepTrying, pause, type TryingDeps } from './keep-trying.js';
import type { AllowedUpdates } from './telegram-endpoint.js';

export interface PollingDeps {
  readonly api: TelegramApi;
  readonly botId: string;
  readonly allowedUpdates: AllowedUpdates;
  readonly hearUpdate: HearUpdate;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Telegram answers earlier when there is something. */
const WAIT_SECONDS = 25;
/** A server that does not wait is not asked all the time. */
const EMPTY_PAUSE_MS = 200;

/**
 * Asks for updates until it is called off. Telegram forgets what lies before the offset: that moves only when all of a
 * batch is kept. https://core.telegram.org/bots/api#getupdates
 */
export async function pollUpdates(deps: PollingDeps, trying: TryingDeps): Promise<void> {
  const { logger } = deps;
  const note = (error: unknown) =>
    logger.warn({ err: error }, 'updates could not be taken from Telegram; trying again');
  let offset: number | undefined;
  while (!trying.signal.aborted) {
    let next = offset;
    await keepTrying(
      async () => {
        next = await pollOnce(deps, offset, trying.signal);
      },
      note,
      trying,
    );
    if (next === offset) await pause(EMPTY_PAUSE_MS, trying);
    offset = next;
  }
}

/** The offset of what comes next. */
async function pollOnce(
  { api, botId, allowedUpdates, hearUpdate, clock }: PollingDeps,
  offset: number | undefined,
  signal: AbortSignal,
): Promise<number | undefined> {
  const told = await api.call('getUpdates', {
    ...(offset === undefined ? {} : { offset }),
    timeout: WAIT_SECONDS,
    allowed_updates: allowedUpdates,
  });
  // Whoever stops takes nothing more in: it is told again.
  if (signal.aborted || told.length === 0) return offset;
  const updates = told.map((update) => readUpdate(botId, update)).filter((update) => update !== null);
  if (updates.length < told.length) throw new Error('Telegram told something that is no update');
  const receivedAt = clock.now();
  await Promise.all(updates.map((update) => hearUpdate({ ...update, receivedAt })));
  return Math.max(...updates.map(({ order }) => order)) + 1;
}
