import { parseFormValues } from '../../form/form-values.js';
import { openLinkForm } from '../../form/open-link-form.js';
import type { SlackDeps } from '../../slack-deps.js';
import type { ActionArgs } from '../listener-args.js';
import { parseActionRequest } from './parse-action-request.js';

/** "Open the form" under a refusal: with everything that was typed. */
export async function handleOpenDraftAction(deps: SlackDeps, args: ActionArgs): Promise<void> {
  const request = parseActionRequest(args);
  await openLinkForm(deps, {
    ...request,
    async propose({ actor }) {
      const draft = await deps.services.getDraft(actor, request.value);
      return parseFormValues(draft.values);
    },
  });
}
