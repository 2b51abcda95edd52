import { isAppError } from '../../../../domain/errors.js';
import type { Asked, ConversationDeps } from '../model/answer.js';
import type { Reply } from '../model/reply.js';
import { refuseButOwner } from './refuse-but-owner.js';

/** Whoever asks for the settings and may not is told who may. */
export async function orNameOwner(
  act: () => Promise<Reply>,
  { deps, asked }: { readonly deps: ConversationDeps; readonly asked: Asked },
): Promise<Reply> {
  try {
    return await act();
  } catch (error) {
    const isOwners = isAppError(error, 'not_allowed') && error.details.action === 'change_settings';
    if (!isOwners) throw error;
    return refuseButOwner(deps, await asked.identify(), 'settings');
  }
}
