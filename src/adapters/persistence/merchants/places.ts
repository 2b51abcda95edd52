import { type Model, trusted } from 'mongoose';
import type { AuditEntry } from '../../../domain/audit/audit-entry.js';
import type { ChatPlace } from '../../../domain/chat/chat-place.js';
import type { Workspace } from '../../../domain/chat/workspace.js';
import type { MerchantChanges } from '../../../ports/merchant-repository.js';
import { withUntold } from '../audit/untold.js';
import type { MerchantDocument } from './merchant-schema.js';
import { tryUpdate } from './try-update.js';

type Workspaces = Pick<MerchantChanges, 'addWorkspace' | 'moveWorkspace' | 'removeWorkspace'>;

/** Where a merchant is: each change one conditional update, so that none undoes another. */
export function createWorkspaces(model: Model<MerchantDocument>, entries: readonly AuditEntry[]): Workspaces {
  return {
    async addWorkspace(merchantId, workspace) {
      const isThere = { _id: merchantId, workspaces: within(workspace) };
      if ((await model.exists(isThere)) !== null) return true;
      const isMissing = { _id: merchantId, workspaces: trusted({ $not: within(workspace) }) };
      const isAdded = await tryUpdate(
        model,
        isMissing,
        withUntold({ $push: { workspaces: workspace } }, entries),
      );
      return isAdded || (await model.exists(isThere)) !== null;
    },

    moveWorkspace: (merchantId, from, to) =>
      tryUpdate(
        model,
        { _id: merchantId, workspaces: to.lostAt === undefined ? within(from) : notLost(from) },
        withUntold({ $set: { 'workspaces.$': to } }, entries),
      ),

    removeWorkspace: (merchantId, { platform, workspaceId }) =>
      tryUpdate(
        model,
        {
          ...{ _id: merchantId, workspaces: within({ platform, workspaceId }) },
          'workspaces.1': trusted({ $exists: true }),
        },
        withUntold({ $pull: { workspaces: { platform, workspaceId } } }, entries),
      ),
  };
}

type Watching = Pick<MerchantChanges, 'addWatching' | 'removeWatching'>;

/** What watches, just so. */
export function createWatching(model: Model<MerchantDocument>, entries: readonly AuditEntry[]): Watching {
  return {
    async addWatching(merchantId, place, most) {
      const watches = { _id: merchantId, 'settings.watching': at(place) };
      if ((await model.exists(watches)) !== null) return true;
      const hasRoom = {
        _id: merchantId,
        'settings.watching': trusted({ $not: at(place) }),
        [`settings.watching.${most - 1}`]: trusted({ $exists: false }),
      };
      const isAdded = await tryUpdate(
        model,
        hasRoom,
        withUntold({ $push: { 'settings.watching': place } }, entries),
      );
      return isAdded || (await model.exists(watches)) !== null;
    },

    removeWatching(merchantId, place) {
      const { platform, channelId } = place;
      const watches = { _id: merchantId, 'settings.watching': at(place) };
      const change = { $pull: { 'settings.watching': { platform, channelId } } };
      return tryUpdate(model, watches, withUntold(change, entries));
    },
  };
}

/** Of two who note the same loss, one is first: what is lost is not lost again. */
function notLost({ platform, workspaceId }: Workspace) {
  return trusted({ $elemMatch: { platform, workspaceId, lostAt: { $exists: false } } });
}

function within({ platform, workspaceId }: Workspace) {
  return trusted({ $elemMatch: { platform, workspaceId } });
}

function at({ platform, channelId }: ChatPlace) {
  return trusted({ $elemMatch: { platform, channelId } });
}
