import type { FieldProblem } from '../../../domain/link/field-problem.js';
import type { LinkDraft } from '../../../domain/link/link.js';
import type { Identified } from '../../../service/people/identify-member.js';
import { type LinkFormContext, parseLinkForm } from '../../chat/grammar/parse-link-form.js';
import type { ModalView } from '../blocks/block-kit.js';
import { findFieldProblems } from '../failures/find-field-problems.js';
import { zoneOf } from '../people/create-people.js';
import type { SlackDeps } from '../slack-deps.js';
import type { Origin } from '../views/view-metadata.js';
import { buildDraftReview } from './build-draft-review.js';
import { toCardPlace } from './card-place.js';
import type { FormValues } from './form-values.js';

export type Reviewed =
  | { readonly ok: true; readonly view: ModalView }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

type ReviewDeps = Pick<SlackDeps, 'services' | 'clock'>;

/** How this person's words are read. */
export function readingContext(now: Date, identified: Identified): LinkFormContext {
  const { currencies, defaultExpiry } = identified.merchant.settings;
  return {
    now,
    timeZone: zoneOf(identified),
    defaultCurrency: currencies[0] ?? 'USD',
    defaultExpiry,
  };
}

async function check(
  { services, clock }: ReviewDeps,
  identified: Identified,
  values: FormValues,
): Promise<{ ok: true; draft: LinkDraft } | { ok: false; problems: readonly FieldProblem[] }> {
  const parsed = parseLinkForm(values, readingContext(clock.now(), identified));
  if (!parsed.ok) return parsed;
  try {
    await services.previewLink(identified.actor, parsed.draft);
    return parsed;
  } catch (error) {
    const problems = findFieldProblems(error);
    if (problems === null) throw error;
    return { ok: false, problems };
  }
}

/**
 * Reads and checks what was typed. When it holds, it is kept as a draft of its own (so that Create makes what this
 * review shows, once) and the review is answered; else all that is wrong.
 * Throws AppError `not_allowed`, `live_mode_refused`, `store_unavailable`.
 */
export async function reviewForm(
  deps: ReviewDeps,
  identified: Identified,
  { values, origin }: { readonly values: FormValues; readonly origin: Origin },
): Promise<Reviewed> {
  const checked = await check(deps, identified, values);
  if (!checked.ok) return checked;
  const place = toCardPlace(origin);
  const content = { values: { ...values }, reviewed: checked.draft, origin: place };
  const { id } = await deps.services.keepDraft(identified.actor, content);
  const draft = { id, origin: place, reviewed: checked.draft };
  return { ok: true, view: buildDraftReview(draft, { ...identified, now: deps.clock.now() }, origin) };
}
