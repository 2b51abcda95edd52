import type { ChangeFeed } from './change-feed.js';

/** What is waited for, and its words in the error when it does not come. */
interface Wait<Found> {
  look: () => Found | undefined;
  words: string;
  withinMs: number;
}

/** Looks at once and after every change, until it finds something or the time is over. */
export function waitFor<Found>(
  changes: Pick<ChangeFeed<unknown>, 'subscribe'>,
  { look, words, withinMs }: Wait<Found>,
): Promise<Found> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`waited ${withinMs} ms in vain for: ${words}`));
    }, withinMs);
    const stop = changes.subscribe(check);
    check();

    function check() {
      try {
        const found = look();
        if (found === undefined) return;
        finish(() => resolve(found));
      } catch (error) {
        finish(() => reject(error));
      }
    }

    function finish(end: () => void) {
      clearTimeout(timer);
      stop();
      end();
    }
  });
}
