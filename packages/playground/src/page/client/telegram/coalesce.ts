/**
 * Does a work again whenever it is asked for, never twice at once: what is asked for meanwhile is done once, after.
 * Resolves when nothing is left to do.
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let isWanted = false;
  let running: Promise<void> | null = null;
  const run = async () => {
    try {
      while (isWanted) {
        isWanted = false;
        await work();
      }
    } finally {
      running = null;
    }
  };
  return () => {
    isWanted = true;
    running ??= run();
    return running;
  };
}
