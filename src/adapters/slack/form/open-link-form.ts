import type { Identified } from '../../../service/people/identify-member.js';
import { buildOpeningView } from '../blocks/build-link-form.js';
import type { SlackDeps } from '../slack-deps.js';
import { type Opening, openView } from '../views/open-view.js';
import { updateView } from '../views/update-view.js';
import type { Origin } from '../views/view-metadata.js';
import { fillForm } from './fill-form.js';
import { EMPTY_FORM, type FormValues } from './form-values.js';

export interface LinkFormRequest extends Opening {
  readonly origin: Origin;
  /** What the form begins with, once it is known who asks; empty unless given. */
  readonly propose?: (identified: Identified) => Partial<FormValues> | Promise<FormValues>;
}

/** Opens the form: a light view at once, the filled one when we know who asks. */
export async function openLinkForm(deps: SlackDeps, request: LinkFormRequest): Promise<void> {
  const { asker, origin, propose } = request;
  const viewId = await openView(request, buildOpeningView());
  const identified = await deps.people.identify(asker);
  const values = { ...EMPTY_FORM, ...(await propose?.(identified)) };
  const form = await fillForm(deps, identified, { values, origin });
  await updateView(asker.client, { viewId }, form);
}
