import { type Model, Schema, trusted } from 'mongoose';
import type { OrgWorkspaces } from '../../../ports/org-workspaces.js';
import { DOCUMENT_OPTIONS, requiredText } from '../schema-parts.js';
import { isDuplicateKey } from '../store-errors.js';

export interface OrgWorkspaceDocument {
  /** The workspace. */
  readonly _id: string;
  readonly enterpriseId: string;
  readonly hasAccess: boolean;
  readonly toldAt: Date;
}

export const orgWorkspaceSchema = new Schema<OrgWorkspaceDocument>(
  {
    _id: String,
    enterpriseId: requiredText,
    hasAccess: { type: Boolean, required: true },
    toldAt: { type: Date, required: true },
  },
  DOCUMENT_OPTIONS,
);

orgWorkspaceSchema.index({ enterpriseId: 1 });

export function createOrgWorkspaces(model: Model<OrgWorkspaceDocument>): OrgWorkspaces {
  return {
    async find(workspaceId) {
      const document = await model.findOne({ _id: workspaceId }).lean<OrgWorkspaceDocument>();
      if (document === null) return null;
      const { enterpriseId, hasAccess, toldAt } = document;
      return { workspaceId, enterpriseId, hasAccess, toldAt };
    },

    async note({ workspaceId, enterpriseId, hasAccess, toldAt }) {
      try {
        // What is known and newer refuses the insert.
        await model.updateOne(
          { _id: workspaceId, toldAt: trusted({ $lte: toldAt }) },
          { $set: { enterpriseId, hasAccess, toldAt } },
          { upsert: true },
        );
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },

    async list(enterpriseId) {
      const documents = await model
        .find({ enterpriseId, hasAccess: true })
        .sort({ _id: 1 })
        .lean<OrgWorkspaceDocument[]>();
      return documents.map(({ _id }) => _id);
    },
  };
}
