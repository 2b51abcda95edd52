import { findWorkspace, type Workspace } from '../../domain/chat/workspace.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

/** A chat that was lost lets us in again: whoever speaks there can be heard. Answers the merchant as it is then. */
export async function letIn(
  merchants: Pick<MerchantRepository, 'moveWorkspace'>,
  merchant: Merchant,
  { platform, workspaceId }: Workspace,
): Promise<Merchant> {
  const known = findWorkspace(merchant.workspaces, { platform, workspaceId });
  if (known?.lostAt === undefined) return merchant;
  const { lostAt: _lostAt, ...found } = known;
  await merchants.moveWorkspace(merchant.id, known, found);
  return { ...merchant, workspaces: merchant.workspaces.map((one) => (one === known ? found : one)) };
}
