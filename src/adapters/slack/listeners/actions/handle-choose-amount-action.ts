import { z } from 'zod';
import { findCurrency } from '../../../../domain/money/currencies.js';
import { formatPlainAmount } from '../../../../domain/money/format-money.js';
import { buildOpeningView } from '../../blocks/build-link-form.js';
import { parseFormValues } from '../../form/form-values.js';
import { reviewInView } from '../../form/review-in-view.js';
import type { SlackDeps } from '../../slack-deps.js';
import { openView } from '../../views/open-view.js';
import type { ActionArgs } from '../listener-args.js';
import { parseActionRequest } from './parse-action-request.js';

/** `<draft id>:<amount minor>:<currency>` */
const choice = z.tuple([
  z.string(),
  z.coerce.number().int().positive(),
  z.string().refine((code) => findCurrency(code) !== null),
]);

/** One of the two readings of an amount: on to the review with it. */
export async function handleChooseAmountAction(deps: SlackDeps, args: ActionArgs): Promise<void> {
  const request = parseActionRequest(args);
  const [draftId, minor, currency] = choice.parse(request.value.split(':'));
  const viewId = await openView(request, buildOpeningView('Reading your line…'));
  const identified = await deps.people.identify(request.asker);
  const draft = await deps.services.getDraft(identified.actor, draftId);
  const amount = formatPlainAmount({ minor, currency });
  const values = { ...parseFormValues(draft.values), amount, currency };
  const { client } = request.asker;
  await reviewInView(deps, identified, { client, viewId, values, origin: request.origin });
}
