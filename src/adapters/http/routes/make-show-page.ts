import { LRUCache } from 'lru-cache';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import { buildPayPage } from '../pages/pay-page.js';

/** Of some three kilobytes each. */
const MAX_KEPT = 200;

/**
 * The page of a link whose button was not pressed, in UTF-8. Those who share a read share what is built from it, and
 * a later read that says the same gets the page that is there.
 */
export function makeShowPage(): (view: PayPageView, slug: string) => Buffer {
  // Requests of one read are many: it is put into words once for all of them.
  const ofRead = new WeakMap<PayPageView, Buffer>();
  const bySaying = new LRUCache<string, Buffer>({ max: MAX_KEPT });

  function find(view: PayPageView, slug: string): Buffer {
    const saying = `${slug} ${JSON.stringify(view)}`;
    const page = bySaying.get(saying) ?? Buffer.from(buildPayPage(view, { slug, pressed: null }));
    bySaying.set(saying, page);
    return page;
  }

  return (view, slug) => {
    const page = ofRead.get(view) ?? find(view, slug);
    ofRead.set(view, page);
    return page;
  };
}
