import type { SendingSettings } from './sending-settings.js';

/** A name in place of a number: carriers of the countries of +1 take texts from numbers alone, as nobody can answer a name STOP. */
export function isSenderName(sender: string): boolean {
  return !/^(MG|\+?\d)/.test(sender);
}

/** The sender that a merchant's owner set, where it can be used for that number; null: the installation's own. */
export function findOwnSmsSender(
  { smsSender }: Pick<SendingSettings, 'smsSender'>,
  phone: string,
): string | null {
  return smsSender !== null && isSenderName(smsSender) && phone.startsWith('+1') ? null : smsSender;
}
