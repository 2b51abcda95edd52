import type { Account } from '../chat/account.js';

/** One of the operator's people; the same one in every chat they are in. */
export interface Reviewer {
  /** Names them in decisions and in the trail. */
  readonly name: string;
  readonly accounts: readonly Account[];
}

/** Null: nobody whom the operator named. */
export function findReviewer(
  reviewers: readonly Reviewer[],
  { platform, workspaceId, userId }: Account,
): Reviewer | null {
  const isThis = (account: Account) =>
    account.platform === platform &&
    account.userId === userId &&
    (account.workspaceId === undefined || workspaceId === undefined || account.workspaceId === workspaceId);
  return reviewers.find(({ accounts }) => accounts.some(isThis)) ?? null;
}
