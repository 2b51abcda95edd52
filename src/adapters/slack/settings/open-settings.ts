import { findAccount } from '../../../domain/account.js';
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
  const managers = await deps.services.listManagers(actor);
  const managerIds = managers.flatMap(({ accounts }) => findAccount(accounts, 'slack')?.userId ?? []);
  await updateView(asker.client, { viewId }, buildSettings(merchant.settings, managerIds));
}
