import { type Account, findAccount } from './account.js';
import type { ChatPlatform } from './chat-place.js';
import { isLost, type OwnWorkspace } from './workspace.js';

export interface AccountWish {
  /** In this chat, if they are there too. */
  readonly preferred?: ChatPlatform | undefined;
  /** Of their merchant. */
  readonly workspaces: readonly OwnWorkspace[];
}

/** By which of their accounts somebody is written to: none where we are not let in, unless that is all there is. */
export function chooseAccount(
  accounts: readonly Account[],
  { preferred, workspaces }: AccountWish,
): Account | undefined {
  const open = accounts.filter((account) => !isLost(workspaces, account));
  return (preferred && findAccount(open, preferred)) ?? open[0] ?? accounts[0];
}
