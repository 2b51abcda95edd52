import type { Account } from '../../../domain/chat/account.js';
import type { Member } from '../../../domain/merchant/member.js';
import type { Merchant, MerchantSettings } from '../../../domain/merchant/merchant.js';
import { INITIAL_REFUNDS } from '../../../domain/merchant/refund-settings.js';
import { INITIAL_SENDING } from '../../../domain/merchant/sending-settings.js';
import { assertReadable, SCHEMA_VERSION } from '../schema-version.js';
import type { MemberDocument } from './member-schema.js';
import type { MerchantDocument } from './merchant-schema.js';

export function toMerchantDocument({ id, ...fields }: Merchant): MerchantDocument {
  return { _id: id, schemaVersion: SCHEMA_VERSION, ...fields };
}

export function fromMerchantDocument(document: MerchantDocument): Merchant {
  assertReadable(document);
  return {
    id: document._id,
    name: document.name,
    // Before there was a sign-up nobody was asked.
    country: document.country ?? null,
    mode: document.mode,
    workspaces: document.workspaces,
    settings: fromSettings(document.settings),
    createdAt: document.createdAt,
    ...(document.closing === undefined ? {} : { closing: document.closing }),
  };
}

/**
 * Settings saved before places could watch named none; before there were reminders they asked for none; before there
 * were languages all was in English; before there were carriers nothing was decided about messages, and before money could
 * go back nothing about that.
 */
function fromSettings(stored: MerchantDocument['settings']): MerchantSettings {
  return {
    ...stored,
    watching: stored.watching ?? [],
    reminders: stored.reminders ?? 'off',
    language: stored.language ?? 'en',
    sending: { ...INITIAL_SENDING, ...stored.sending },
    refunds: { ...INITIAL_REFUNDS, ...stored.refunds },
  };
}

export function toMemberDocument({ id, ...fields }: Member, joinedAt: Date): MemberDocument {
  const accounts = fields.accounts.length === 0 ? [standInFor(id)] : fields.accounts;
  return { _id: id, schemaVersion: SCHEMA_VERSION, ...fields, accounts, joinedAt };
}

/**
 * In a merchant one member alone could be without an account, for the index of accounts takes all of these for the same:
 * each of them has one in no chat.
 */
function standInFor(memberId: string): Account {
  return { platform: NO_CHAT, userId: memberId } as unknown as Account;
}

const NO_CHAT: string = 'none';

function isReal({ platform }: Account): boolean {
  return platform !== NO_CHAT;
}

export function fromMemberDocument(document: MemberDocument): Member {
  assertReadable(document);
  return {
    id: document._id,
    merchantId: document.merchantId,
    role: document.role,
    displayName: isName(document) ? document.displayName : null,
    timeZone: document.timeZone,
    language: document.language ?? null,
    accounts: document.accounts.filter(isReal),
    ...(document.standing === undefined ? {} : { standing: document.standing }),
    ...(document.deputyId === undefined ? {} : { deputyId: document.deputyId }),
    ...(document.departure === undefined ? {} : { departure: document.departure }),
  };
}

/** Earlier releases kept the person's id, or nothing, where they knew no name: no customer shall read that. */
function isName({ displayName, accounts }: MemberDocument): boolean {
  return Boolean(displayName) && accounts.every(({ userId }) => userId !== displayName);
}
