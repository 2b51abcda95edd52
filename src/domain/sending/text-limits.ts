const HOUR_MS = 60 * 60_000;

/** How many texts may leave within a time. */
export interface TextLimit {
  readonly most: number;
  readonly windowMs: number;
}

/** More than that in an hour is a nuisance, whoever writes. */
export const RECIPIENT_LIMIT: TextLimit = { most: 5, windowMs: HOUR_MS };

export function dailyLimit(perDay: number): TextLimit {
  return { most: perDay, windowMs: 24 * HOUR_MS };
}

/** Those that a limit still counts. */
export function countedTexts<Text extends { readonly at: Date }>(
  texts: readonly Text[],
  { windowMs }: TextLimit,
  now: Date,
): readonly Text[] {
  const since = now.getTime() - windowMs;
  return texts.filter(({ at }) => at.getTime() > since);
}

/** When one more may go after those that went at `texts`; null: now. */
export function nextRoomAt(
  texts: readonly { readonly at: Date }[],
  limit: TextLimit,
  now: Date,
): Date | null {
  const counted = countedTexts(texts, limit, now).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  if (counted.length < limit.most) return null;
  const inTheWay = counted[counted.length - limit.most]?.at ?? now;
  return new Date(inTheWay.getTime() + limit.windowMs);
}
