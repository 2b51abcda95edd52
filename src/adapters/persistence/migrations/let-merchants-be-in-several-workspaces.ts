import type { mongo } from 'mongoose';
import type { Workspace } from '../../../domain/chat/workspace.js';
import type { MerchantDocument } from '../merchants/merchant-schema.js';
import { dropIndexes } from './drop-indexes.js';
import type { Migration } from './migration.js';
import { updateEach } from './update-each.js';

interface OldMerchant extends MerchantDocument {
  readonly workspace?: Workspace;
}

/** A merchant was one workspace: now that is the first of those it is in. */
export const letMerchantsBeInSeveralWorkspaces: Migration = {
  id: '004-let-merchants-be-in-several-workspaces',
  async run({ db, ...context }) {
    const merchants = db.collection<OldMerchant>('merchants');
    // Else two merchants without the old field would be the same to it.
    await dropIndexes(merchants, ['workspace.platform_1_workspace.workspaceId_1']);
    await updateEach(merchants, context, toUpdate);
  },
};

function toUpdate({ _id, workspace }: OldMerchant): mongo.UpdateOneModel<OldMerchant> {
  return {
    filter: { _id, workspaces: { $exists: false } },
    update: {
      $set: { workspaces: workspace === undefined ? [] : [workspace], schemaVersion: 4 },
      $unset: { workspace: '' },
    },
  };
}
