import type { TelegramUpdates } from '../../../config/config.js';
import type { Timers } from '../../../ports/timers.js';
import { readFailure } from '../api/read-failure.js';
import { WEBHOOK_PATH } from '../gate/create-webhook-listener.js';
import { keepTrying } from './keep-trying.js';
import { type PollingDeps, pollUpdates } from './poll-updates.js';

export interface TelegramConnectionDeps extends PollingDeps {
  readonly updates: TelegramUpdates;
  /** Whether the server reaches us without https, too: Telegram's own does not. */
  readonly mayUseHttp: boolean;
  /** Where Telegram reaches this server, without a trailing slash. */
  readonly publicUrl: string;
  /** Asks for the bot's own account, and remembers it. */
  readonly getMe: () => Promise<unknown>;
  readonly timers: Timers;
}

/** What has Telegram tell us its updates. */
export interface TelegramConnection {
  /** Begins, and goes on trying where Telegram is away: that keeps nothing else from starting. */
  start(): void;
  /** Whether updates can be taken in: Telegram knows us, and how to tell us. */
  isReady(): boolean;
  /** Asks for nothing more. A long poll is not waited for: what it brings is not taken in any more. */
  stop(): void;
}

export function createTelegramConnection(deps: TelegramConnectionDeps): TelegramConnection {
  const { logger, timers, updates } = deps;
  const stopping = new AbortController();
  const trying = { timers, signal: stopping.signal };
  let isReady = false;

  async function connect(): Promise<void> {
    await keepTrying(
      () => introduce(deps),
      (error) => noteFailure(deps, error),
      trying,
    );
    if (stopping.signal.aborted) return;
    isReady = true;
    logger.info({ by: updates.kind }, 'Telegram tells its updates');
    if (updates.kind === 'polling') await pollUpdates(deps, trying);
  }

  return {
    start: () => void connect(),
    isReady: () => isReady,
    stop: () => stopping.abort(),
  };
}

/** Tells Telegram how to tell us. */
async function introduce(deps: TelegramConnectionDeps): Promise<void> {
  const { api, updates, allowedUpdates, publicUrl, logger } = deps;
  await deps.getMe();
  if (updates.kind === 'polling') {
    // While there is a webhook, nothing is told to whoever asks.
    await api.call('deleteWebhook', {});
    return;
  }
  const url = `${updates.origin ?? publicUrl}${WEBHOOK_PATH}`;
  if (!deps.mayUseHttp && !url.startsWith('https://')) {
    logger.warn({ url }, 'Telegram reaches https alone: set PUBLIC_URL, or TELEGRAM_MODE=polling');
    return;
  }
  await api.call('setWebhook', { url, secret_token: updates.secret, allowed_updates: allowedUpdates });
}

function noteFailure({ logger }: TelegramConnectionDeps, error: unknown): void {
  const failure = readFailure(error);
  const isRefused = failure.kind === 'refused' && (failure.code === 401 || failure.code === 404);
  if (isRefused) {
    logger.error(
      { err: error },
      'Telegram does not know this bot: is TELEGRAM_BOT_TOKEN right? Trying again',
    );
  } else logger.warn({ err: error }, 'Telegram does not take our greeting; trying again');
}
