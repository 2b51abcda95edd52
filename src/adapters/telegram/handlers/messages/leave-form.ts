import type { Asker } from '../../people/asker.js';
import { actInForm } from '../conversing/act-in-form.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';

/** "/cancel" alone, as other bots have it: false where there is no form to leave. */
export async function leaveForm(deps: TelegramDeps, asker: Asker): Promise<boolean> {
  const state = asker.chat.kind === 'private' ? await deps.forms.find(asker.userId, asker.userId) : null;
  if (state === null) return false;
  await actInForm(deps, { asker, state, heard: '/cancel' }, { kind: 'cancel' });
  return true;
}
