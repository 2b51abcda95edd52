/** Who reads a text, and the names it needs. */
export interface Reader {
  timeZone: string;
  locale: string;
  userName(userId: string): string | undefined;
  channelName(channelId: string): string | undefined;
}

/**
 * mrkdwn as a person reads it: `<@U..>` and `<#C..>` as names, links as their label, `<!date^..>` in the reader's
 * zone, entities as characters. Marks of bold, italic and code stay.
 * @see https://docs.slack.dev/messaging/formatting-message-text
 */
export function toPlainWords(text: string, reader: Reader): string {
  return text
    .replace(/<([^<>]*)>/g, (_whole, inside: string) => describeToken(inside, reader))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function describeToken(inside: string, reader: Reader): string {
  const [target = '', label] = splitOnce(inside, '|');
  if (target.startsWith('!date^')) return formatDateToken(target, label ?? '', reader);
  if (target.startsWith('@')) return `@${reader.userName(target.slice(1)) ?? label ?? target.slice(1)}`;
  if (target.startsWith('#')) return `#${reader.channelName(target.slice(1)) ?? label ?? 'private channel'}`;
  if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
  return label ?? target;
}

/** `!date^SECONDS^FORMAT^LINK`: the fallback when seconds or format cannot be read. */
function formatDateToken(target: string, fallback: string, reader: Reader): string {
  const [, seconds = '', format = ''] = target.split('^');
  if (!/^\d+$/.test(seconds) || format === '') return fallback;
  const at = new Date(Number(seconds) * 1000);
  return format.replace(/\{(\w+)\}/g, (whole, name: string) => formatPart(name, at, reader) ?? whole);
}

const dateParts: Record<string, Intl.DateTimeFormatOptions> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/** `..._pretty` forms say "today" and the like in Slack; here they read as the plain date. */
function formatPart(name: string, at: Date, { timeZone, locale }: Reader): string | undefined {
  const options = dateParts[name.replace(/_pretty$/, '')];
  if (options === undefined) return undefined;
  const named = name === 'date_num' ? 'en-CA' : locale;
  return new Intl.DateTimeFormat(named, { timeZone, ...options }).format(at).replaceAll('\u202f', ' ');
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
}
