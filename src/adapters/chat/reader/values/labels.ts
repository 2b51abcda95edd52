/** What people write before a contact: "email:ann@example.com" is no option, but plain enough. */
export const CONTACT_LABELS = 'e-?mail|mail|mailto|phone|tel|mobile|call|sms|whatsapp';

/** The same before an amount: "total: 20 usd". */
export const AMOUNT_LABELS = 'amount|total|price|sum|cost|fees?|pay';

/** Finds such a label where it ends a text, its colon with it. */
export function labelAtEnd(labels: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels})\\s?[:=\uff1a]\\s?$`, 'iu');
}

/** Such a label at the start of a word. */
export const BEGINS_WITH_LABEL = new RegExp(`^(?:${CONTACT_LABELS}|${AMOUNT_LABELS})[:=\uff1a]`, 'i');
