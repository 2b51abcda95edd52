import type { ApiKey } from '../domain/api/api-key.js';
import type { WebhookEndpoint } from '../domain/api/webhook-endpoint.js';
import type { AuditRow } from '../domain/audit/audit-entry.js';
import type { Kyc } from '../domain/kyc/kyc.js';
import type { LedgerRow } from '../domain/ledger/ledger-row.js';
import type { Link } from '../domain/link/link.js';
import type { Member } from '../domain/merchant/member.js';
import type { Merchant } from '../domain/merchant/merchant.js';
import type { OwnAccount } from './gateway-accounts.js';
import type { Suppression } from './suppression-repository.js';

/** By kind, what there is of a merchant. */
export interface RecordsByKind {
  readonly merchant: Merchant;
  readonly member: Member;
  readonly review: Kyc;
  /** Without its keys. */
  readonly gateway: Omit<OwnAccount, 'hasWebhookSecret' | 'standing'>;
  /** No hash of its secrets. */
  readonly key: ApiKey;
  readonly endpoint: Omit<WebhookEndpoint, 'secrets'>;
  readonly link: Link;
  readonly ledger: LedgerRow;
  readonly suppression: Suppression;
  readonly audit: AuditRow;
}

export type RecordKind = keyof RecordsByKind;
export type MerchantRecord = {
  [Kind in RecordKind]: { readonly kind: Kind; readonly value: RecordsByKind[Kind] };
}[RecordKind];

/** All that is kept of one merchant, read from end to end, kind by kind. */
export interface MerchantRecords {
  /** Throws AppError `store_unavailable` where it is read. */
  read(merchantId: string): AsyncIterable<MerchantRecord>;
}
