import { batchCalls } from '../batch-calls.js';
import { fulfilled } from '../call-outcomes.js';
import type { LinkQuery } from './link-filter.js';
import { BY_WORD } from './link-indexes.js';
import type { LinkModel } from './list-newest.js';

/** What matches so few links is read whole, and answered exactly. */
const FEW = 1_000;

/** A condition on words of a merchant's links. */
interface WordQuestion {
  readonly merchantId: string;
  readonly condition: LinkQuery;
}

/** How many links match; null: too many to read all of them. */
export type CountFew = (question: WordQuestion) => Promise<number | null>;

/** Links, and how many of them have a word. */
export interface SearchedLinks {
  readonly model: LinkModel;
  readonly countFew: CountFew;
}

const toQuery = ({ merchantId, condition }: WordQuestion): LinkQuery => ({ merchantId, ...condition });

/** Counts for several merchants at once in one round trip. */
export function makeCountFew(model: LinkModel): CountFew {
  const countOne = (question: WordQuestion) =>
    model
      .countDocuments(toQuery(question))
      .hint(BY_WORD)
      .limit(FEW + 1);

  const count = batchCalls<WordQuestion, number>(
    async (questions) => {
      const all = questions.length === 1 ? null : await countTogether(model, questions);
      const counts = questions.map(async (question) => {
        const known = all === null ? await countOne(question) : (all.get(question.merchantId) ?? 0);
        return [question, fulfilled(known)] as const;
      });
      return new Map(await Promise.all(counts));
    },
    { keyOf: ({ merchantId }) => merchantId },
  );
  return async (question) => {
    const found = await count(question);
    return found <= FEW ? found : null;
  };
}

/** By merchant, each of which asks one thing; null: there is more than may be counted at once. */
async function countTogether(
  model: LinkModel,
  questions: readonly WordQuestion[],
): Promise<ReadonlyMap<string, number> | null> {
  const counted = await model.collection
    .aggregate<{ readonly _id: string; readonly count: number }>(
      [
        { $match: { $or: questions.map(toQuery) } },
        { $limit: FEW + 1 },
        { $group: { _id: '$merchantId', count: { $sum: 1 } } },
      ],
      { hint: BY_WORD, batchSize: questions.length + 1 },
    )
    .toArray();
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  return total > FEW ? null : new Map(counted.map(({ _id, count }) => [_id, count]));
}
