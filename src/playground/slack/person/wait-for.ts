import type { PlatformContext } from '../platform-context.js';

/** Looks at once and after every change of the workspace, until it finds something; fails after `withinMs`. */
export function waitFor<Found>(
  ctx: PlatformContext,
  look: () => Found | undefined,
  withinMs: number,
): Promise<Found> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`waited ${withinMs} ms in vain for: ${look.toString()}`));
    }, withinMs);
    const stop = ctx.changes.subscribe(check);
    check();

    function check() {
      try {
        const found = look();
        if (found === undefined) return;
        clearTimeout(timer);
        stop();
        resolve(found);
      } catch (error) {
        clearTimeout(timer);
        stop();
        reject(error);
      }
    }
  });
}
