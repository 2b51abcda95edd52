import { findWorkspace, type Workspace } from '../../domain/chat/workspace.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';

/** A chat that was lost lets us in again: whoever speaks there can be heard. Answers the merchant as it is then. */
export async function letIn(
  deps: ChangeAndTellDeps,
  merchant: Merchant,
  { platform, workspaceId }: Workspace,
): Promise<Merchant> {
  const known = findWorkspace(merchant.workspaces, { platform, workspaceId });
  if (known?.lostAt === undefined) return merchant;
  const { lostAt: _lostAt, ...found } = known;
  const told = { merchantId: merchant.id, actor: { kind: 'system' }, place: platform } as const;
  await changeAndTell(deps, { ...told, action: 'workspace.back', subject: workspaceId }, (telling) =>
    telling.moveWorkspace(merchant.id, known, found),
  );
  return { ...merchant, workspaces: merchant.workspaces.map((one) => (one === known ? found : one)) };
}
