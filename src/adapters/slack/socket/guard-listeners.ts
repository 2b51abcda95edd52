import type { Logger } from '../../../ports/logger.js';

/** Bolt's socket, as far as it is an emitter. */
export interface Emitter {
  listeners(event: string): ((...args: unknown[]) => unknown)[];
  removeAllListeners(event: string): unknown;
  on(event: string, listener: (...args: unknown[]) => unknown): unknown;
}

/**
 * Lets no message of the socket end the process: the client reads them in listeners that nobody awaits, and a message
 * of no shape that it knows, or an acknowledgement that finds the socket closed, rejects there.
 */
export function guardListeners(client: Emitter, event: string, logger: Logger): void {
  const listeners = client.listeners(event);
  client.removeAllListeners(event);
  for (const listener of listeners) {
    client.on(event, async (...args) => {
      try {
        await listener(...args);
      } catch (error) {
        logger.warn({ err: error, event }, 'a message from Slack’s socket could not be handled');
      }
    });
  }
}
