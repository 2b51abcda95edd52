import { isWithinReach } from '../../../../domain/chat/workspace.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildSettings } from '../settings/build-settings.js';

/** The settings, for the owner; others are refused. */
export const answerOpenSettings: Answer<'open_settings'> = async ({ services }, _intent, asked) => {
  const identified = await asked.identify();
  const { actor, merchant } = identified;
  const { workspace } = asked;
  const managers = await services.listManagers(actor);
  const managerIds = managers.flatMap(
    ({ accounts }) =>
      accounts.find((account) => isWithinReach(account, workspace, merchant.workspaces))?.userId ?? [],
  );
  return buildSettings(wordsForMember(identified), { merchant, managerIds, here: workspace });
};
