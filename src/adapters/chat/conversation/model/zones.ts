import type { Identified } from '../../../../service/people/identify-member.js';

type Reader = Pick<Identified, 'member' | 'merchant'>;

/** The zone in which a person reads and writes times. */
export function zoneOf({ member, merchant }: Reader): string {
  return member.timeZone ?? merchant.settings.timeZone;
}

/** The same, and the zone of the merchant beside it. */
export function zonesOf(reader: Reader): { readonly timeZone: string; readonly merchantZone: string } {
  return { timeZone: zoneOf(reader), merchantZone: reader.merchant.settings.timeZone };
}
