import type { Member } from '../merchant/member.js';
import type { Merchant, Mode } from '../merchant/merchant.js';
import type { KnownStanding } from '../payment/gateway-standing.js';
import type { Language } from '../text/language.js';
import type { Kyc } from './kyc.js';

/** What the gateway says of one of the merchant's accounts with it. */
export interface GatewayAnswer {
  readonly provider: string;
  readonly mode: Mode;
  /** Null: nobody asked yet. */
  readonly standing: KnownStanding | null;
}

/** All that a reviewer sees of one merchant. */
export interface KycCase {
  readonly kyc: Kyc;
  readonly merchant: Merchant;
  /** Who submitted it last; null before, or where they are gone. */
  readonly submitter: Member | null;
  readonly gateways: readonly GatewayAnswer[];
  /** How many people an approval needs. */
  readonly needed: number;
  /** What is read where the operator decides. */
  readonly language: Language;
}
