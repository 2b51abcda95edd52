import { Schema } from 'mongoose';
import type { Departure, Member } from '../../../domain/merchant/member.js';
import { type Untold, untoldField } from '../audit/untold.js';
import { DOCUMENT_OPTIONS, PART_OPTIONS, requiredText } from '../schema-parts.js';
import type { VersionedDocument } from '../schema-version.js';

export interface MemberDocument extends Omit<Member, 'id'>, VersionedDocument, Untold {
  readonly _id: string;
  readonly joinedAt: Date;
  /** True for an owner who became it by being there first; absent on every other member. */
  readonly first?: true;
}

export const memberSchema = new Schema<MemberDocument>(
  {
    _id: String,
    schemaVersion: Number,
    merchantId: requiredText,
    role: requiredText,
    displayName: { type: String, default: null },
    timeZone: { type: String, default: null },
    language: { type: String, default: null },
    accounts: [
      new Schema({ platform: requiredText, workspaceId: String, userId: requiredText }, PART_OPTIONS),
    ],
    joinedAt: { type: Date, required: true },
    first: Boolean,
    standing: String,
    deputyId: String,
    departure: new Schema<Departure>({ at: Date, why: String, isSettled: Boolean }, PART_OPTIONS),
    ...untoldField,
  },
  DOCUMENT_OPTIONS,
);

memberSchema.index({ merchantId: 1, 'accounts.platform': 1, 'accounts.userId': 1 }, { unique: true });
memberSchema.index({ merchantId: 1, role: 1, joinedAt: 1, _id: 1 });
// Of members that claim ownership at the same moment, this index lets one have it.
memberSchema.index({ merchantId: 1 }, { unique: true, partialFilterExpression: { first: true } });
