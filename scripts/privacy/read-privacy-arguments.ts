import { parseArgs } from 'node:util';
import { isE164 } from '../../src/domain/text/is-e164.js';
import { isEmail } from '../../src/domain/text/is-email.js';

export interface PrivacyArguments {
  readonly command: 'export' | 'erase';
  /** An email address in lower case, or a phone number in E.164. */
  readonly contact: string;
  /** Null: every merchant. */
  readonly merchantId: string | null;
  /** It is meant: there is no way back. */
  readonly isSure: boolean;
}

const OPTIONS = { merchant: { type: 'string' }, yes: { type: 'boolean', default: false } } as const;

/** Null for what is no command, or no contact of a customer's. */
export function readPrivacyArguments(args: readonly string[]): PrivacyArguments | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [command, typed = '', ...others] = positionals;
    const contact = typed
      .trim()
      .toLowerCase()
      .replace(/^\+[\d ().-]+$/, (phone) => phone.replace(/[ ().-]/g, ''));
    const isContact = isEmail(contact) || isE164(contact);
    if ((command !== 'export' && command !== 'erase') || !isContact || others.length > 0) return null;
    return { command, contact, merchantId: values.merchant ?? null, isSure: values.yes };
  } catch {
    // An option that there is not.
    return null;
  }
}
