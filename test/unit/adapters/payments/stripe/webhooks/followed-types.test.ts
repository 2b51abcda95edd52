import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { FOLLOWED_TYPES } from '../../../../../../src/adapters/payments/stripe/webhooks/map-event.js';

it('docs/stripe.md lists the events that are followed, and Stripe’s list takes as many', () => {
  const listed = [...readFileSync('docs/stripe.md', 'utf8').matchAll(/^- `([\w.]+)`$/gm)].map(
    ([, type]) => type,
  );
  expect(listed.toSorted()).toEqual([...FOLLOWED_TYPES].toSorted());
  // https://docs.stripe.com/api/events/list
  expect(FOLLOWED_TYPES.length).toBeLessThanOrEqual(20);
});
