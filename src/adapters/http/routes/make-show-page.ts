import { LRUCache } from 'lru-cache';
import type { Language } from '../../../domain/text/language.js';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import type { Words } from '../../chat/words/words.js';
import { buildPayPage } from '../pages/pay-page.js';

/** Of some three kilobytes each. */
const MAX_KEPT = 200;

export type ShowPage = (words: Words, view: PayPageView, slug: string) => Buffer;

/**
 * The page of a link whose button was not pressed, in UTF-8. Those who share a read and a language share what is
 * built from it, and a later read that says the same gets the page that is there.
 */
export function makeShowPage(publicUrl: string): ShowPage {
  // Requests of one read are many: it is put into words once for all of them.
  const ofRead = new WeakMap<PayPageView, Map<Language, Buffer>>();
  const bySaying = new LRUCache<string, Buffer>({ max: MAX_KEPT });

  const find: ShowPage = (words, view, slug) => {
    const saying = `${words.language} ${slug} ${JSON.stringify(view)}`;
    const page =
      bySaying.get(saying) ?? Buffer.from(buildPayPage(view, { words, slug, publicUrl, pressed: null }));
    bySaying.set(saying, page);
    return page;
  };

  return (words, view, slug) => {
    const pages = ofRead.get(view) ?? new Map<Language, Buffer>();
    const page = pages.get(words.language) ?? find(words, view, slug);
    pages.set(words.language, page);
    ofRead.set(view, pages);
    return page;
  };
}
