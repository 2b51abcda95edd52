import type { mongo } from 'mongoose';
import type { Account } from '../../../domain/chat/account.js';
import type { MemberDocument } from '../merchants/member-schema.js';
import { dropIndexes } from './drop-indexes.js';
import type { Migration } from './migration.js';
import { updateEach } from './update-each.js';

interface OldMember extends MemberDocument {
  readonly identity?: Account;
}

/** A member was one account: now that is the first of those they have. */
export const letMembersHaveSeveralAccounts: Migration = {
  id: '005-let-members-have-several-accounts',
  async run({ db, ...context }) {
    const members = db.collection<OldMember>('members');
    await dropIndexes(members, ['merchantId_1_identity.platform_1_identity.userId_1']);
    await updateEach(members, context, toUpdate);
  },
};

function toUpdate({ _id, identity }: OldMember): mongo.UpdateOneModel<OldMember> {
  return {
    filter: { _id, accounts: { $exists: false } },
    update: {
      $set: { accounts: identity === undefined ? [] : [identity], schemaVersion: 5 },
      $unset: { identity: '' },
    },
  };
}
