import {
  countedTexts,
  dailyLimit,
  nextRoomAt,
  RECIPIENT_LIMIT,
  type TextLimit,
} from '../../../domain/sending/text-limits.js';
import type { TextAdmission, TextToCount } from '../../../ports/text-quota.js';
import type { CountedText, TextCountDocument } from './text-count-schema.js';

interface Asked {
  readonly text: TextToCount;
  readonly now: Date;
}

/** A count as it is to be written over that of `version`; 0: there is none yet. */
export interface CountChange extends Pick<TextCountDocument, 'texts' | 'merchantId' | 'endsAt'> {
  readonly key: string;
  readonly version: number;
}

export interface Admissions {
  /** In the order of what was asked. */
  readonly admissions: readonly TextAdmission[];
  readonly recipients: readonly CountChange[];
  readonly merchants: readonly CountChange[];
}

export const recipientKey = ({ address }: TextToCount): string => `to ${address}`;
export const merchantKey = ({ merchantId }: TextToCount): string => `of ${merchantId}`;

/** Decides over texts that ask at once, one after the other, by the counts as they were read. */
export function admitTexts(
  asked: readonly Asked[],
  known: ReadonlyMap<string, TextCountDocument>,
): Admissions {
  const recipients = createTally(known);
  const merchants = createTally(known);
  const admissions = asked.map(({ text, now }): TextAdmission => {
    const { deliveryId, merchantId, perDay } = text;
    const to = { key: recipientKey(text), merchantId: null, limit: RECIPIENT_LIMIT };
    const of = { key: merchantKey(text), merchantId, limit: dailyLimit(perDay) };
    // Told by the merchant's count, which is written last and reaches back for a day.
    if (merchants.has(of.key, deliveryId)) return { kind: 'admitted' };
    const recipientAt = recipients.has(to.key, deliveryId) ? null : recipients.roomAt(to, now);
    if (recipientAt !== null) return { kind: 'full', limit: 'recipient_limit', until: recipientAt };
    const merchantAt = merchants.roomAt(of, now);
    if (merchantAt !== null) return { kind: 'full', limit: 'daily_limit', until: merchantAt };
    recipients.add(to, { id: deliveryId, at: now });
    merchants.add(of, { id: deliveryId, at: now });
    return { kind: 'admitted' };
  });
  return { admissions, recipients: recipients.changes(), merchants: merchants.changes() };
}

interface Counted {
  readonly key: string;
  readonly merchantId: string | null;
  readonly limit: TextLimit;
}

function createTally(known: ReadonlyMap<string, TextCountDocument>) {
  const changes = new Map<string, CountChange>();
  const textsOf = (key: string): readonly CountedText[] =>
    changes.get(key)?.texts ?? known.get(key)?.texts ?? [];
  const has = (key: string, textId: string) => textsOf(key).some(({ id }) => id === textId);
  return {
    has,
    roomAt: ({ key, limit }: Counted, now: Date) => nextRoomAt(textsOf(key), limit, now),
    add({ key, merchantId, limit }: Counted, text: CountedText): void {
      if (has(key, text.id)) return;
      const texts = [...countedTexts(textsOf(key), limit, text.at), text];
      const endsAt = new Date(text.at.getTime() + limit.windowMs);
      changes.set(key, { key, version: known.get(key)?.version ?? 0, merchantId, texts, endsAt });
    },
    changes: () => [...changes.values()],
  };
}
