import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import type { LinkDraft } from '../../../../domain/link/link.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { describeProblems } from '../../copy/problem-copy.js';
import { parseLinkForm } from '../../reader/form/parse-link-form.js';
import { wordsForMember } from '../../words/words-for.js';
import type { LineReader } from '../form/correct-line.js';
import { fillForm } from '../form/fill-form.js';
import { findFieldProblems } from '../form/find-field-problems.js';
import type { FormValues } from '../form/form-values.js';
import type { ConversationDeps } from '../model/answer.js';
import type { FormReply, ReviewReply } from '../model/reply.js';
import { zoneOf } from '../model/zones.js';
import { buildDraftReview } from '../pages/build-draft-review.js';
import { listKnownCustomers } from './list-known-customers.js';

export type Reviewed =
  | { readonly ok: true; readonly review: ReviewReply }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

export type Checked =
  | { readonly ok: true; readonly draft: LinkDraft }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

interface Typed {
  readonly values: FormValues;
  readonly where: ChatPlace | null;
  /** The id of the draft that it goes on with. */
  readonly continues?: string | null;
}

/** How this person's words are read, and in which they read. */
export function readingContext(now: Date, identified: Identified): LineReader {
  const { currencies, defaultExpiry } = identified.merchant.settings;
  return {
    now,
    timeZone: zoneOf(identified),
    defaultCurrency: currencies[0] ?? 'USD',
    defaultExpiry,
    country: null,
    words: wordsForMember(identified),
  };
}

/** What would be made of these values; else all that is wrong with them. Throws as `reviewValues` does. */
export async function checkValues(
  { services, clock }: Pick<ConversationDeps, 'services' | 'clock'>,
  identified: Identified,
  values: FormValues,
): Promise<Checked> {
  const parsed = parseLinkForm(values, readingContext(clock.now(), identified));
  if (!parsed.ok) return parsed;
  const draft = { ...parsed.draft, reissueOf: values.reissueOf ?? null };
  try {
    await services.previewLink(identified.actor, draft);
    return { ok: true, draft };
  } catch (error) {
    const problems = findFieldProblems(error);
    if (problems === null) throw error;
    return { ok: false, problems };
  }
}

/**
 * Reads and checks what was typed. When it holds, it is kept as a draft of its own (so that Create makes what this
 * review shows, once; left unfinished, it is offered again) and the review is answered; else all that is wrong.
 * Throws AppError `not_allowed`, `live_mode_refused`, `store_unavailable`.
 */
export async function reviewValues(
  deps: ConversationDeps,
  identified: Identified,
  { values, where, continues = null }: Typed,
): Promise<Reviewed> {
  const checked = await checkValues(deps, identified, values);
  if (!checked.ok) return checked;
  const reviewed = checked.draft;
  const draft = await deps.services.keepDraft(identified.actor, {
    values: { ...values },
    reviewed,
    origin: where,
    isLeft: true,
    continues,
  });
  const known = await listKnownCustomers(deps, identified.actor, reviewed.customer);
  const reader = {
    ...identified,
    now: deps.clock.now(),
    isConnected: deps.services.isConnected,
    hasInbox: deps.hasInbox === true,
    isOutside: where !== null && (await deps.isLetIn?.(where)) === false,
    known,
    stops: await deps.services.findStops(identified.actor, reviewed.customer),
    words: wordsForMember(identified),
  };
  return { ok: true, review: buildDraftReview({ ...draft, reviewed }, reader) };
}

/** The same for values that come in no form: where they do not hold, the filled form with what is wrong said over it. */
export async function reviewOrForm(
  deps: ConversationDeps,
  identified: Identified,
  typed: Typed,
): Promise<ReviewReply | FormReply> {
  const reviewed = await reviewValues(deps, identified, typed);
  if (reviewed.ok) return reviewed.review;
  const reader = readingContext(deps.clock.now(), identified);
  const notice = describeProblems(reader.words, reviewed.problems, reader);
  return fillForm(deps, identified, { ...typed, notice });
}
