/** mrkdwn as a tree, for whoever draws it. Text is unescaped: it is to be shown as it stands. */
export type MrkdwnNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike' | 'quote'; readonly children: readonly MrkdwnNode[] }
  | { readonly kind: 'code' | 'preformatted'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  | { readonly kind: 'user' | 'channel'; readonly id: string; readonly label: string | null }
  | { readonly kind: 'broadcast'; readonly label: string }
  | { readonly kind: 'date'; readonly atS: number; readonly format: string; readonly fallback: string };

const EMPHASIS = { '*': 'bold', _: 'italic', '~': 'strike' } as const;

/**
 * Whatever comes first: a block of code, code, something in angle brackets, emphasis at the edge of a word.
 * @see https://docs.slack.dev/messaging/formatting-message-text
 */
const PIECE =
  /```\n?(?<block>[\s\S]+?)```|`(?<code>[^`\n]+)`|<(?<token>[^<>\n]+)>|(?<![\p{L}\p{N}])(?<mark>[*_~])(?<inner>[^\s](?:[^\n]*?[^\s])?)\k<mark>(?![\p{L}\p{N}])/u;
const BARE_LINK = /https?:\/\/[^\s<>]*[^\s<>.,;:!?)'"]/;

export interface MrkdwnOptions {
  /** Addresses that nobody marked stay text. */
  readonly verbatim?: boolean;
}

export function parseMrkdwn(text: string, options: MrkdwnOptions = {}): MrkdwnNode[] {
  const nodes: MrkdwnNode[] = [];
  let quoted: string[] = [];
  let plain: string[] = [];
  const flushPlain = () => {
    if (plain.length > 0) nodes.push(...parseInline(plain.join('\n'), options));
    plain = [];
  };
  const flushQuoted = () => {
    if (quoted.length > 0) nodes.push({ kind: 'quote', children: parseInline(quoted.join('\n'), options) });
    quoted = [];
  };
  for (const line of text.split('\n')) {
    const quote = /^(?:&gt;|>)\s?(.*)$/.exec(line)?.[1];
    if (quote === undefined) {
      flushQuoted();
      plain.push(line);
    } else {
      flushPlain();
      quoted.push(quote);
    }
  }
  flushPlain();
  flushQuoted();
  return nodes;
}

function parseInline(text: string, options: MrkdwnOptions): MrkdwnNode[] {
  const match = PIECE.exec(text);
  if (match === null) return parseText(text, options);
  const before = parseText(text.slice(0, match.index), options);
  const after = parseInline(text.slice(match.index + match[0].length), options);
  return [...before, toNode(match.groups ?? {}, options), ...after];
}

function toNode(groups: Record<string, string | undefined>, options: MrkdwnOptions): MrkdwnNode {
  const { block, code, token, mark, inner } = groups;
  if (block !== undefined) return { kind: 'preformatted', text: unescapeText(block) };
  if (code !== undefined) return { kind: 'code', text: unescapeText(code) };
  if (token !== undefined) return parseToken(token);
  const kind = EMPHASIS[mark as keyof typeof EMPHASIS];
  return { kind, children: parseInline(inner ?? '', options) };
}

function parseToken(token: string): MrkdwnNode {
  const bar = token.indexOf('|');
  const target = bar < 0 ? token : token.slice(0, bar);
  const label = bar < 0 ? null : unescapeText(token.slice(bar + 1));
  if (target.startsWith('!date^')) return parseDate(target, label ?? '');
  if (target.startsWith('@')) return { kind: 'user', id: target.slice(1), label };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), label };
  if (target.startsWith('!')) return { kind: 'broadcast', label: label ?? `@${target.slice(1)}` };
  const url = unescapeText(target);
  return { kind: 'link', url, label: label ?? url.replace(/^mailto:/, '') };
}

function parseDate(target: string, fallback: string): MrkdwnNode {
  const [, seconds = '', format = ''] = target.split('^');
  if (!/^\d+$/.test(seconds) || format === '') return { kind: 'text', text: fallback };
  return { kind: 'date', atS: Number(seconds), format, fallback };
}

function parseText(text: string, options: MrkdwnOptions): MrkdwnNode[] {
  if (text === '') return [];
  const bare = options.verbatim === true ? null : BARE_LINK.exec(text);
  if (bare === null) return [{ kind: 'text', text: unescapeText(text) }];
  const url = unescapeText(bare[0]);
  return [
    ...parseText(text.slice(0, bare.index), { verbatim: true }),
    { kind: 'link', url, label: url },
    ...parseText(text.slice(bare.index + bare[0].length), options),
  ];
}

function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
