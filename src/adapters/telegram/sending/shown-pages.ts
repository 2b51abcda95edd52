import type { Language } from '../../../domain/text/language.js';
import type { KeptValues } from '../../../ports/kept-values.js';
import type { Logger } from '../../../ports/logger.js';
import type { ShownAt } from './shown-at.js';

/** A message to one person that says how a link stands, and what can be done with it. */
export interface ShownPage {
  readonly at: ShownAt;
  /** Of whoever reads it. */
  readonly language: Language;
  /** Whether it says that the link has ended. */
  readonly isOver: boolean;
}

/** Such messages of each link, so that none says something else than its card. */
export interface ShownPages {
  /** Never rejects: one that is not added stays as it is. */
  add(linkId: string, page: ShownPage): Promise<void>;
  /** Throws AppError `store_unavailable`. */
  list(linkId: string): Promise<readonly ShownPage[]>;
  /** In place of those that stand where these do; what was added meanwhile stays. Throws AppError `store_unavailable`. */
  keep(linkId: string, pages: readonly ShownPage[]): Promise<void>;
}

const KEPT_MS = 90 * 24 * 60 * 60_000;
/** Those that were shown last: each has to be edited when the link ends. */
const MOST = 5;

const keyOf = (linkId: string) => `telegram:pages:${linkId}`;
const isAt = (at: ShownAt) => (page: ShownPage) => JSON.stringify(page.at) === JSON.stringify(at);

type Pages = readonly ShownPage[];

const fromValue = (value: string | null) => (value === null ? [] : (JSON.parse(value) as Pages));

export function createShownPages(kept: KeptValues, logger: Pick<Logger, 'warn'>): ShownPages {
  const change = (linkId: string, next: (pages: Pages) => Pages) =>
    kept.change(keyOf(linkId), KEPT_MS, (value) => JSON.stringify(next(fromValue(value)).slice(-MOST)));
  return {
    list: async (linkId) => fromValue(await kept.find(keyOf(linkId))),
    keep: (linkId, pages) =>
      change(linkId, (known) => known.map((page) => pages.find(isAt(page.at)) ?? page)),
    async add(linkId, page) {
      const isSame = isAt(page.at);
      try {
        await change(linkId, (known) => [...known.filter((other) => !isSame(other)), page]);
      } catch (error) {
        logger.warn({ err: error, linkId }, 'a page of a link in Telegram will not follow it');
      }
    },
  };
}
