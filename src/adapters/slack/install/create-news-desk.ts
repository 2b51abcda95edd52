import type { Logger } from '../../../ports/logger.js';
import type { InstallNews } from './install-news.js';

/** Passes on what happens to installations, once there is somebody to hear it; nobody waits for that. */
export interface NewsDesk {
  /** From now on `news` hears it. */
  open(news: InstallNews): void;
  tell(what: (news: InstallNews) => Promise<void>): void;
  /** Resolves when all that was told is heard. */
  whenIdle(): Promise<void>;
}

export function createNewsDesk(logger: Logger): NewsDesk {
  let hears: InstallNews | null = null;
  const underWay = new Set<Promise<void>>();
  return {
    open(news) {
      hears = news;
    },
    tell(what) {
      if (hears === null) return;
      const told = what(hears)
        .catch((error: unknown) =>
          logger.error({ err: error }, 'news of a Slack installation reached nobody'),
        )
        .finally(() => underWay.delete(told));
      underWay.add(told);
    },
    async whenIdle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
