/** Telegram takes no answer any more. https://core.telegram.org/bots/api#answercallbackquery and #answerinlinequery */
const LIMITS_MS: Readonly<Record<string, number>> = { callback_query: 120_000, inline_query: 30_000 };

/** Whether nobody waits for an answer any more to what was told so long ago. */
export function isTooOld(update: object, ageMs: number): boolean {
  return Object.entries(LIMITS_MS).some(([kind, limitMs]) => kind in update && ageMs > limitMs);
}
