type Options = Intl.DateTimeFormatOptions;

const DATES: Readonly<Record<string, Options>> = {
  w: { weekday: 'short' },
  d: { day: 'numeric', month: 'short', year: 'numeric' },
  D: { day: 'numeric', month: 'long', year: 'numeric' },
};
const TIMES: Readonly<Record<string, Options>> = {
  t: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  T: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
};

/**
 * A moment as an app shows it in its reader's zone; null where the words that came with it stay, as for "r" (in two
 * hours), of which they say more.
 * @see https://core.telegram.org/bots/api#date-time-entity-formatting
 */
export function formatTelegramTime(at: Date, format: string, timeZone: string): string | null {
  if (format.includes('r')) return null;
  const said = [DATES, TIMES].flatMap((parts) => {
    const options = [...format].map((letter) => parts[letter]).filter((part) => part !== undefined);
    if (options.length === 0) return [];
    const words = new Intl.DateTimeFormat('en-GB', { timeZone, ...Object.assign({}, ...options) }).format(at);
    return [words.replace(/^(\p{L}+), /u, '$1 ')];
  });
  return said.length === 0 ? null : said.join(', ');
}
