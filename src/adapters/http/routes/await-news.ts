import { setTimeout as wait } from 'node:timers/promises';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import { fingerprintPayPage } from '../pages/pay-page.js';

const READS = 8;
const PAUSE_MS = 200;

/**
 * The page of a customer who comes back from the gateway, often a moment before the gateway's own message does:
 * looks again for up to a second and a half until the page says something new.
 */
export async function awaitNews(
  read: () => Promise<PayPageView>,
  shown: string,
): Promise<{ readonly view: PayPageView; readonly isNews: boolean }> {
  let view = await read();
  for (let reads = 1; reads < READS && fingerprintPayPage(view) === shown; reads += 1) {
    await wait(PAUSE_MS);
    view = await read();
  }
  return { view, isNews: fingerprintPayPage(view) !== shown };
}
