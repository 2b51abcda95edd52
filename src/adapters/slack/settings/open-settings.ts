import { AppError } from '../../../domain/errors.js';
import { mayDo } from '../../../domain/merchant/permissions.js';
import { buildOpeningView } from '../blocks/build-link-form.js';
import { buildSettings } from '../blocks/build-settings.js';
import type { SlackDeps } from '../slack-deps.js';
import { type Opening, openView } from '../views/open-view.js';
import { updateView } from '../views/update-view.js';

/** Opens the settings for the owner; others read in the modal who may change them. */
export async function openSettings(deps: SlackDeps, request: Opening): Promise<void> {
  const { asker } = request;
  const viewId = await openView(request, buildOpeningView('Opening the settings…'));
  const { actor, merchant } = await deps.people.identify(asker);
  if (!mayDo(actor.role, 'change_settings')) {
    throw new AppError('not_allowed', { action: 'change_settings', role: actor.role });
  }
  await updateView(asker.client, { viewId }, buildSettings(merchant.settings, ''));
}
