import { problemsToErrors } from '../../form/problems-to-errors.js';
import { readForm } from '../../form/read-form.js';
import { reviewForm } from '../../form/review-form.js';
import { readAsker } from '../../people/asker.js';
import type { SlackDeps } from '../../slack-deps.js';
import { readShownView } from '../../views/shown-view.js';
import { decodeMetadata } from '../../views/view-metadata.js';
import type { AnsweredSubmitArgs } from '../listener-args.js';

/** "Review": every problem under its field, or the review. */
export async function handleLinkFormSubmit(deps: SlackDeps, args: AnsweredSubmitArgs): Promise<void> {
  const view = readShownView(args.view);
  const identified = await deps.people.identify(readAsker(args));
  const origin = decodeMetadata(view.metadata);
  const reviewed = await reviewForm(deps, identified, { values: readForm(view), origin });
  await args.answer.give(
    reviewed.ok
      ? { response_action: 'update', view: reviewed.view }
      : { response_action: 'errors', errors: problemsToErrors(reviewed.problems, view) },
  );
}
