import type { Logger } from '../ports/logger.js';

export interface ClosingPart {
  /** As the log calls it. */
  readonly name: string;
  /** May use the deadline to cut off what would last longer. */
  close(deadlineMs: number): Promise<unknown>;
}

export interface CloseInTimeOptions {
  /** For all parts together. */
  readonly deadlineMs: number;
  readonly logger: Logger;
}

/** What a part can count on, however long those before it take, where there is so much time at all. */
const LEAST_MS = 1_000;

/**
 * Closes parts one after the other under one deadline. A part that fails or hangs is left behind, told of by its name,
 * and holds up no other: the time of those that follow is kept free for them. Never rejects.
 */
export async function closeInTime(
  parts: readonly ClosingPart[],
  { deadlineMs, logger }: CloseInTimeOptions,
): Promise<void> {
  const endsAtMs = performance.now() + deadlineMs;
  for (const [index, part] of parts.entries()) {
    const leftMs = Math.max(0, endsAtMs - performance.now());
    const following = parts.length - index - 1;
    const ownMs = Math.max(leftMs - following * LEAST_MS, leftMs / (following + 1));
    await closeOne(part, ownMs, logger);
  }
}

async function closeOne({ name, close }: ClosingPart, deadlineMs: number, logger: Logger): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      logger.warn({ part: name, waitedMs: Math.round(deadlineMs) }, 'a part did not close in time');
      resolve();
    }, deadlineMs);
  });
  const closing = (async () => close(deadlineMs))().catch((error: unknown) => {
    logger.error({ err: error, part: name }, 'a part could not be closed');
  });
  await Promise.race([closing, overdue]);
  clearTimeout(timer);
}
