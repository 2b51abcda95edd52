import { createPageCookie } from '../page-cookie.js';

/** Remembers what a page showed when its button was pressed: the customer will be back from the gateway. */
export const PRESS_COOKIE = createPageCookie({
  name: 'paylink_pressed',
  value: '[\\w.]{1,80}',
  maxAgeSeconds: 3_600,
});
