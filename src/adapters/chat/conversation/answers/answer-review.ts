import { readFormValues } from '../form/read-form-values.js';
import { toProblemsByField } from '../form/to-problems-by-field.js';
import type { Answer } from '../model/answer.js';
import { readingContext, reviewValues } from './review-values.js';

/** The filled form: every problem under its field, or the review. */
export const answerReview: Answer<'review'> = async (
  deps,
  { entries, reissueOf, continues = null },
  asked,
) => {
  const identified = await asked.identify();
  const reviewed = await reviewValues(deps, identified, {
    values: { ...readFormValues(entries), ...(reissueOf === null ? {} : { reissueOf }) },
    where: asked.where,
    continues,
  });
  if (reviewed.ok) return reviewed.review;
  const reader = readingContext(deps.clock.now(), identified);
  return { kind: 'problems', problems: toProblemsByField(reviewed.problems, entries, reader) };
};
