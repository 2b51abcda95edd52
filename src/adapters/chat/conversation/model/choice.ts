import type { Confirm } from '../../cards/ask-before-cancel.js';
import type { Pressable } from './intent.js';

/** Something to press that asks for something. */
export interface PressChoice {
  readonly label: string;
  readonly intent: Pressable;
  /** What a screen reader says where the label alone does not tell which. */
  readonly spokenLabel?: string;
  readonly style?: 'primary' | 'danger';
  readonly confirm?: Confirm;
}

/** Something to press that opens an address and asks for nothing. */
export interface AddressChoice {
  readonly label: string;
  readonly url: string;
  readonly opens: 'pay_page' | 'qr';
}

export type Choice = PressChoice | AddressChoice;
