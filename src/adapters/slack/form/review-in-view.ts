import type { WebClient } from '@slack/web-api';
import type { Identified } from '../../../service/people/identify-member.js';
import { describeProblem } from '../../chat/copy/problem-copy.js';
import { withNotice } from '../blocks/build-failure.js';
import type { SlackDeps } from '../slack-deps.js';
import { updateView } from '../views/update-view.js';
import type { Origin } from '../views/view-metadata.js';
import { fillForm } from './fill-form.js';
import type { FormValues } from './form-values.js';
import { reviewForm } from './review-form.js';

export interface ReviewedView {
  readonly client: WebClient;
  readonly viewId: string;
  readonly values: FormValues;
  readonly origin: Origin;
}

/** Shows the review in an open modal, or the filled form with what is wrong said over it. */
export async function reviewInView(
  deps: SlackDeps,
  identified: Identified,
  { client, viewId, values, origin }: ReviewedView,
): Promise<void> {
  const reviewed = await reviewForm(deps, identified, { values, origin });
  if (reviewed.ok) {
    await updateView(client, { viewId }, reviewed.view);
    return;
  }
  const form = await fillForm(deps, identified, { values, origin });
  const texts = reviewed.problems.map((problem) => describeProblem(problem).text);
  await updateView(client, { viewId }, withNotice(form, `${texts.join('. ')}.`));
}
