import type { Logger } from '../../../ports/logger.js';

export interface Connectable {
  /** Rejects when no connection comes about. */
  start(): Promise<unknown>;
  on(event: 'disconnected', listener: () => void): unknown;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Connects again whenever the socket is gone, until `signal` is aborted: the client's own way to do so ends in a
 * rejection that nobody hears where Slack cannot be reached. Resolves when the first connection stands.
 */
export async function keepConnected(client: Connectable, signal: AbortSignal, logger: Logger): Promise<void> {
  let isTrying = false;

  async function connectAgain(): Promise<void> {
    if (isTrying || signal.aborted) return;
    isTrying = true;
    for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (signal.aborted) break;
      try {
        await client.start();
        break;
      } catch (error) {
        logger.warn({ err: error }, 'Slack’s socket is away; trying again');
      }
    }
    isTrying = false;
  }

  await client.start();
  client.on('disconnected', () => void connectAgain());
}
