import type { Confirm } from './ask-before-cancel.js';
import type { Pressable } from './pressable.js';

interface ChoiceParts {
  readonly label: string;
  /** What a screen reader says where the label alone does not tell which. */
  readonly spokenLabel?: string;
  readonly style?: 'primary' | 'danger';
}

/** Something to press that asks for something. */
export interface PressChoice extends ChoiceParts {
  readonly intent: Pressable;
  readonly confirm?: Confirm;
}

/** Something to press that opens an address and asks for nothing. */
export interface AddressChoice extends ChoiceParts {
  readonly url: string;
  readonly opens:
    | 'pay_page'
    | 'qr'
    | 'logo'
    | 'gateway'
    | 'kyc'
    | 'kyc_document'
    | 'api_key'
    | 'endpoint_secret'
    | 'ledger_file'
    | 'payouts_file'
    | 'export_jsonl'
    | 'export_xlsx'
    | 'install';
}

export type Choice = PressChoice | AddressChoice;
