import type { AuditRow } from '../audit/audit-entry.js';
import type { Member } from '../merchant/member.js';
import type { Merchant } from '../merchant/merchant.js';
import type { Language } from '../text/language.js';
import type { Kyc } from './kyc.js';

/** How one of the merchant's accounts with a gateway stands there, as it last answered. */
export interface GatewayAnswer {
  readonly provider: string;
  readonly mode: 'test' | 'live';
  /** Null: it was not asked, or says nothing of it. */
  readonly charges: boolean | null;
  readonly payouts: boolean | null;
  /** In its words. */
  readonly reason: string | null;
}

/** All that a reviewer sees of one merchant. */
export interface KycCase {
  readonly kyc: Kyc;
  readonly merchant: Merchant;
  /** Who submitted it last; null before, or where they are gone. */
  readonly submitter: Member | null;
  readonly gateways: readonly GatewayAnswer[];
  /** What the operator reads. */
  readonly language: Language;
  /** How many people an approval needs. */
  readonly needed: number;
  /** What was done, newest first. */
  readonly history: readonly AuditRow[];
}
