import type { DeliveryChannel } from '../../../domain/delivery/delivery.js';
import type { CommandProblem } from './command.js';
import { EMPTY_LINK_FORM, type LinkFormValues } from './link-form-values.js';
import { type LinkOptions, takeOptions } from './link-options.js';
import { pickAmount } from './pick-amount.js';
import { type PickedContacts, pickContacts } from './pick-contacts.js';
import type { Tokens } from './tokenise.js';

export interface ParsedCreate {
  readonly values: LinkFormValues;
  readonly problem: CommandProblem | null;
}

function presentChannels({ email, phone }: PickedContacts): readonly DeliveryChannel[] {
  return [...(email === '' ? [] : ['email' as const]), ...(phone === '' ? [] : ['sms' as const])];
}

/** Nothing is sent unless asked: by `send:`, or by `via:` alone, which means now. */
function readSending(
  { values, channels }: LinkOptions,
  contacts: PickedContacts,
): Pick<LinkFormValues, 'channels' | 'sendKind' | 'sendAt'> {
  const typed = values.send?.trim() ?? '';
  const send = typed.toLowerCase();
  if (send === 'no' || (send === '' && channels === null)) {
    return { channels: channels ?? [], sendKind: 'no', sendAt: '' };
  }
  const chosen = channels ?? presentChannels(contacts);
  if (send === '' || send === 'now') return { channels: chosen, sendKind: 'now', sendAt: '' };
  return { channels: chosen, sendKind: 'at', sendAt: typed };
}

/** Reads a link from one line; what cannot be placed is the description. */
export function parseCreate({ tokens, unclosed }: Tokens): ParsedCreate {
  const { options, words, problem: optionProblem } = takeOptions(tokens);
  const contacts = pickContacts(words);
  const money = pickAmount(contacts.words);
  const values: LinkFormValues = {
    ...EMPTY_LINK_FORM,
    amount: money.amount,
    currency: money.currency,
    description: money.words.map(({ text }) => text).join(' '),
    customerName: options.values.name ?? '',
    email: contacts.email,
    phone: contacts.phone,
    ...readSending(options, contacts),
    expires: options.values.expires ?? '',
    reference: options.values.ref ?? '',
    notes: options.notes,
  };
  const quoteProblem: CommandProblem | null =
    unclosed === null ? null : { problem: 'unbalanced_quote', text: unclosed };
  return { values, problem: quoteProblem ?? optionProblem ?? contacts.problem ?? money.problem };
}
