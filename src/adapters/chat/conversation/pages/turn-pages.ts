import type { PressChoice } from '../../choices/choice.js';
import type { Pressable } from '../../choices/pressable.js';
import type { Words } from '../../words/words.js';

/** Lines of a list that a page shows. */
export const PAGE_SIZE = 10;

interface Turning {
  /** From 1. */
  readonly page: number;
  readonly count: number;
  /** What shows another page. */
  to(page: number): Pressable;
}

export function cutPage<Item>(items: readonly Item[], page: number): readonly Item[] {
  return items.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
}

/** The page there is that comes nearest: what was on the last may be gone since. */
export function nearestPage(count: number, page: number): number {
  return Math.min(page, Math.max(1, Math.ceil(count / PAGE_SIZE)));
}

/** To the lines before and after. */
export function turnPages(words: Words, { page, count, to }: Turning): readonly PressChoice[] {
  const turn = (label: string, target: number): PressChoice => ({ label, intent: to(target) });
  return [
    ...(page > 1 ? [turn(words.say('page.button.newer'), page - 1)] : []),
    ...(count > page * PAGE_SIZE ? [turn(words.say('page.button.older'), page + 1)] : []),
  ];
}
