import type { Member } from '../../../domain/merchant/member.js';
import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { MemberDocument } from './member-schema.js';
import type { MerchantDocument } from './merchant-schema.js';

export function toMerchantDocument({ id, ...fields }: Merchant): MerchantDocument {
  return { _id: id, ...fields };
}

export function fromMerchantDocument(document: MerchantDocument): Merchant {
  return {
    id: document._id,
    name: document.name,
    mode: document.mode,
    workspace: document.workspace,
    // Settings saved before there were reminders asked for none.
    settings: { ...document.settings, reminders: document.settings.reminders ?? 'off' },
    createdAt: document.createdAt,
  };
}

export function toMemberDocument({ id, ...fields }: Member, joinedAt: Date): MemberDocument {
  return { _id: id, ...fields, joinedAt };
}

export function fromMemberDocument(document: MemberDocument): Member {
  return {
    id: document._id,
    merchantId: document.merchantId,
    role: document.role,
    // Earlier releases kept the person's id, or nothing, where they knew no name: no customer shall read that.
    displayName: document.displayName === document.identity.userId ? null : document.displayName || null,
    timeZone: document.timeZone,
    identity: document.identity,
  };
}
