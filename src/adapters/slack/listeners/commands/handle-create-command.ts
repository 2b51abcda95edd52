import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import type { LinkFormValues } from '../../../chat/grammar/link-form-values.js';
import { parseLinkForm } from '../../../chat/grammar/parse-link-form.js';
import { buildOpeningView } from '../../blocks/build-link-form.js';
import { buildRefusal } from '../../blocks/build-refusal.js';
import { toCardPlace } from '../../form/card-place.js';
import { correctLine } from '../../form/correct-line.js';
import { toFormValues } from '../../form/form-values.js';
import { readingContext, reviewForm } from '../../form/review-form.js';
import { reviewInView } from '../../form/review-in-view.js';
import type { SlackDeps } from '../../slack-deps.js';
import { openView } from '../../views/open-view.js';
import type { CommandRequest } from './parse-command-request.js';

/** Whether the line may be right, as far as can be told before anything is known of who typed it. */
function looksRight(values: LinkFormValues, now: Date): boolean {
  const assumed = { timeZone: 'UTC', defaultCurrency: 'USD', defaultExpiry: { kind: 'never' } } as const;
  return parseLinkForm(values, { now, ...assumed }).ok;
}

/** A link in one line: straight to its review, or told what is wrong with it. */
export async function handleCreateCommand(
  deps: SlackDeps,
  request: CommandRequest,
  typed: LinkFormValues,
): Promise<void> {
  const values = toFormValues(typed);
  const { asker, origin } = request;
  if (looksRight(values, deps.clock.now())) {
    const viewId = await openView(request, buildOpeningView('Reading your line…'));
    const identified = await deps.people.identify(asker);
    return reviewInView(deps, identified, { client: asker.client, viewId, values, origin });
  }
  const identified = await deps.people.identify(asker);
  const reviewed = await reviewForm(deps, identified, { values, origin });
  if (!reviewed.ok) return refuse(deps, request, { identified, typed, problems: reviewed.problems });
  // Right after all, in the merchant's own currency; most often Slack still takes a form now.
  await openView(request, reviewed.view);
}

interface Refused {
  readonly identified: Identified;
  readonly typed: LinkFormValues;
  readonly problems: readonly FieldProblem[];
}

async function refuse(deps: SlackDeps, request: CommandRequest, refused: Refused): Promise<void> {
  const { identified, typed, problems } = refused;
  const content = {
    values: { ...toFormValues(typed) },
    reviewed: null,
    origin: toCardPlace(request.origin),
  };
  const { id } = await deps.services.keepDraft(identified.actor, content);
  const example = correctLine(typed, problems, readingContext(deps.clock.now(), identified));
  await request.respond(buildRefusal({ problems, example, draftId: id }));
}
