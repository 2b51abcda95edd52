import { fillForm } from '../../form/fill-form.js';
import { parseFormValues } from '../../form/form-values.js';
import { readAsker } from '../../people/asker.js';
import type { SlackDeps } from '../../slack-deps.js';
import { updateView } from '../../views/update-view.js';
import { decodeMetadata } from '../../views/view-metadata.js';
import type { ActionArgs } from '../listener-args.js';

/** "Back" from the review: the form as it was typed. */
export async function handleBackAction(deps: SlackDeps, args: ActionArgs): Promise<void> {
  const { view } = args.body;
  if (view === undefined) return;
  const { draftId, ...origin } = decodeMetadata(view.private_metadata);
  const identified = await deps.people.identify(readAsker(args));
  const draft = await deps.services.getDraft(identified.actor, draftId ?? '');
  const form = await fillForm(deps, identified, { values: parseFormValues(draft.values), origin });
  await updateView(args.client, { viewId: view.id }, form);
}
