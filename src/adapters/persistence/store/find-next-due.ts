import { trusted } from 'mongoose';
import { soonest } from '../../../domain/time/soonest.js';
import type { Models } from './models.js';

/** When a message to a customer or the end of a link falls due next, in any merchant; null: nothing is waiting. */
export function makeFindNextDue({ deliveries, links }: Models): () => Promise<Date | null> {
  return async () => {
    const [delivery, link] = await Promise.all([
      deliveries
        .findOne({ dueAt: trusted({ $gt: new Date(0) }) })
        .sort({ dueAt: 1 })
        .lean(),
      links
        .findOne({ 'expiry.dueAt': trusted({ $gt: new Date(0) }) })
        .sort({ 'expiry.dueAt': 1 })
        .lean(),
    ]);
    return soonest([delivery?.dueAt ?? null, link?.expiry.dueAt ?? null]);
  };
}
