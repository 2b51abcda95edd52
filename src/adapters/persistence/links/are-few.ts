import type { LinkQuery } from './link-filter.js';
import { BY_WORD } from './link-indexes.js';
import type { LinkModel } from './list-newest.js';

/** What matches so few links is read whole, and answered exactly. */
const FEW = 1_000;

/** Whether so few links match a condition on words that all of them can be read. */
export async function areFew(model: LinkModel, query: LinkQuery): Promise<boolean> {
  const count = await model
    .countDocuments(query)
    .hint(BY_WORD)
    .limit(FEW + 1);
  return count <= FEW;
}
