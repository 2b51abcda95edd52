import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import { isWithinReach, type Workspace } from '../../../../domain/chat/workspace.js';
import type { Merchant } from '../../../../domain/merchant/merchant.js';

/** The channel for payments; null where there is none, or one in another workspace, which could not be shown here. */
export function findChannelHere(
  { workspaces, settings }: Pick<Merchant, 'workspaces' | 'settings'>,
  here: Workspace,
): ChatPlace | null {
  const { paidChannel } = settings;
  return paidChannel !== null && isWithinReach(paidChannel, here, workspaces) ? paidChannel : null;
}
