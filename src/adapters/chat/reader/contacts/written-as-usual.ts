import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

function toGroups(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ');
}

/** Whether a number typed stands in the groups in which its country writes it, with its country code or without. */
export function isWrittenAsUsual(typed: string, e164: string): boolean {
  const phone = parsePhoneNumberFromString(e164);
  if (phone === undefined) return false;
  const international = toGroups(phone.formatInternational());
  const usual = [international, international.replace(/^\d+ /, ''), toGroups(phone.formatNational())];
  return usual.includes(toGroups(typed));
}
