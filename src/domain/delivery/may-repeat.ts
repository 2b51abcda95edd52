import type { DeliveryChannel } from './delivery.js';

/**
 * Which way a message errs when nobody knows whether it left. An email twice is a nuisance; a text costs money and wakes
 * people, so it goes out at most once, and the seller is told that it may not have.
 */
export function mayRepeat(channel: DeliveryChannel): boolean {
  return channel === 'email';
}
