import { type Model, trusted } from 'mongoose';
import type { Workspace } from '../../../domain/chat/workspace.js';
import { batchCalls } from '../batch-calls.js';
import { fulfilled } from '../call-outcomes.js';
import type { MerchantDocument } from './merchant-schema.js';

/** Finds the merchant of a workspace; all that are asked for at once in one round trip for each platform. */
export function makeFindByWorkspace(
  model: Model<MerchantDocument>,
): (workspace: Workspace) => Promise<MerchantDocument | null> {
  async function findAll(platform: Workspace['platform'], asked: readonly Workspace[]) {
    const ids = asked.filter((workspace) => workspace.platform === platform).map((each) => each.workspaceId);
    const workspaceId = ids.length === 1 ? ids[0] : { $in: ids };
    return model
      .find({ workspaces: trusted({ $elemMatch: { platform, workspaceId } }) })
      .lean<MerchantDocument[]>();
  }

  return batchCalls<Workspace, MerchantDocument | null>(async (asked) => {
    const platforms = [...new Set(asked.map(({ platform }) => platform))];
    const found = (await Promise.all(platforms.map((platform) => findAll(platform, asked)))).flat();
    const byWorkspace = new Map(
      found.flatMap((document) =>
        document.workspaces.map(({ platform, workspaceId }) => [`${platform} ${workspaceId}`, document]),
      ),
    );
    return new Map(
      asked.map((workspace) => {
        const document = byWorkspace.get(`${workspace.platform} ${workspace.workspaceId}`);
        return [workspace, fulfilled(document ?? null)];
      }),
    );
  });
}
