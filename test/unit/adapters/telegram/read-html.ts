/** A formatted stretch of a message, as Telegram reads it. */
export interface Entity {
  readonly tag: string;
  readonly attributes: string;
  readonly text: string;
}

const TAGS = /^(?:b|i|code|a|tg-time)$/;
const TOKEN = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<>]*")*)>|&(lt|gt|amp|quot);|[^<>&]/gu;
const SIGN: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/**
 * Strict as the Bot API: throws for a sign that should have been escaped, a tag that it does not know, and one that is
 * not closed. https://core.telegram.org/bots/api#html-style
 */
export function readHtml(html: string): { readonly text: string; readonly entities: readonly Entity[] } {
  const open: { readonly tag: string; readonly attributes: string; readonly from: number }[] = [];
  const entities: Entity[] = [];
  let text = '';
  let read = 0;
  for (const [token, slash, tag = '', attributes = '', sign] of html.matchAll(TOKEN)) {
    read += token.length;
    if (sign !== undefined) text += SIGN[sign];
    else if (slash === undefined) text += token;
    else if (!TAGS.test(tag))
      throw new Error(`Bad Request: can't parse entities: Unsupported start tag "${tag}"`);
    else if (slash === '') open.push({ tag, attributes: attributes.trim(), from: text.length });
    else {
      const begun = open.pop();
      if (begun?.tag !== tag) throw new Error(`Bad Request: can't parse entities: Unmatched end tag ${tag}`);
      entities.push({ tag, attributes: begun.attributes, text: text.slice(begun.from) });
    }
  }
  if (read < html.length || open.length > 0) throw new Error(`Bad Request: can't parse entities: ${html}`);
  return { text, entities };
}
