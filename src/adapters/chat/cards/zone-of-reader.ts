import type { CardContext } from './card.js';

/** The zone of the one person whom a message is for; the merchant's where many read it. */
export function zoneOfReader({ reader, merchant }: Pick<CardContext, 'reader' | 'merchant'>): string {
  return reader?.timeZone ?? merchant.settings.timeZone;
}
