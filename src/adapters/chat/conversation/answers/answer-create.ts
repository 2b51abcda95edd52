import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import type { Customer } from '../../../../domain/link/link.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { describeCommandProblem } from '../../copy/command-copy.js';
import { COMMANDS } from '../../grammar/command-table.js';
import { readLinkLine } from '../../reader/line/read-link-line.js';
import type { LinkFormValues } from '../../reader/values/link-form-values.js';
import { correctLine } from '../form/correct-line.js';
import { toFormValues } from '../form/form-values.js';
import { looksRight } from '../form/looks-right.js';
import type { Answer, Asked, ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { buildCommandRefusal, buildLineRefusal } from '../pages/build-refusal.js';
import { askFirst } from './ask-first.js';
import { keepUnreviewed } from './keep-unreviewed.js';
import { listKnownCustomers } from './list-known-customers.js';
import { readingContext, reviewOrForm, reviewValues } from './review-values.js';

interface Refused {
  readonly typed: LinkFormValues;
  readonly problems: readonly FieldProblem[];
  readonly where: Asked['where'];
}

function toCustomer({ customerName, email, phone }: LinkFormValues): Customer {
  return { name: customerName || null, email: email || null, phone: phone || null };
}

async function refuse(
  deps: ConversationDeps,
  identified: Identified,
  { typed, problems, where }: Refused,
): Promise<PageReply> {
  const draftId = await keepUnreviewed(deps, identified.actor, { values: typed, where });
  const reader = readingContext(deps.clock.now(), identified);
  const example = correctLine(typed, problems, reader);
  const known = await listKnownCustomers(deps, identified.actor, toCustomer(typed));
  return buildLineRefusal({ problems, example, draftId, reader, known });
}

/**
 * A link in one line: straight to its review, or asked about what can be read in several ways, or told what is wrong
 * with it and what would be right. Where only the store could know what is wrong, the filled form is shown with that
 * over it.
 */
export const answerCreate: Answer<'create'> = async (deps, { text }, asked) => {
  const identified = await asked.identify();
  const { where } = asked;
  const now = deps.clock.now();
  const reader = readingContext(now, identified);
  const { values: typed, questions, problem } = readLinkLine(text, reader);
  if (problem !== null) {
    const draftId = await keepUnreviewed(deps, identified.actor, { values: typed, where });
    const copy = describeCommandProblem(reader.words, problem, COMMANDS.create);
    return buildCommandRefusal(reader.words, copy, draftId);
  }
  const values = toFormValues(typed);
  if (questions.length > 0) return askFirst(deps, identified, { values, questions, where });
  if (looksRight(text, now)) return reviewOrForm(deps, identified, { values, where });
  const reviewed = await reviewValues(deps, identified, { values, where });
  if (reviewed.ok) return reviewed.review;
  return refuse(deps, identified, { typed, problems: reviewed.problems, where });
};
