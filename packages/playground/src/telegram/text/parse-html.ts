import type { Entity } from '../../telegram-shapes.js';
import type { ApiVersion } from '../api-version.js';
import { decodeHtmlEntity } from './decode-html-entity.js';
import { type OpenTag, toEntity } from './html-tags.js';
import { readStartTag } from './read-start-tag.js';

export interface FormattedText {
  text: string;
  entities: Entity[];
}

interface Reading extends FormattedText {
  open: OpenTag[];
}

const END_TAG = /<\/([^\s>]*)\s*(>?)/y;

/**
 * Telegram's HTML, as strictly as the server reads it; throws the reason in the server's words.
 * @see https://core.telegram.org/bots/api#html-style
 */
export function parseHtml(html: string, version: ApiVersion): FormattedText {
  const reading: Reading = { text: '', entities: [], open: [] };
  for (let at = 0; at < html.length; ) at = readNext(reading, html, { at, version });
  const unclosed = reading.open.at(-1);
  if (unclosed !== undefined) {
    throw new Error(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  }
  const entities = reading.entities.sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text: reading.text, entities: mergeCode(entities) };
}

/** Answers where it goes on. */
function readNext(
  reading: Reading,
  html: string,
  { at, version }: { at: number; version: ApiVersion },
): number {
  if (html[at] === '&') {
    const entity = decodeHtmlEntity(html, at);
    reading.text += entity?.character ?? '&';
    return at + (entity?.length ?? 1);
  }
  if (html[at] !== '<') {
    reading.text += html[at];
    return at + 1;
  }
  const byteAt = Buffer.byteLength(html.slice(0, at));
  if (html[at + 1] === '/') return readEndTag(reading, html, { at, byteAt });
  const { name, attributes, end } = readStartTag(html, at, { version, byteAt });
  reading.open.push({ name, attributes, offset: reading.text.length });
  return end;
}

function readEndTag(reading: Reading, html: string, { at, byteAt }: { at: number; byteAt: number }): number {
  const tag = reading.open.pop();
  if (tag === undefined) throw new Error(`Unexpected end tag at byte offset ${byteAt}`);
  END_TAG.lastIndex = at;
  const [whole = '', written = '', closing] = END_TAG.exec(html) ?? [];
  if (closing !== '>') throw new Error(`Unclosed end tag at byte offset ${byteAt}`);
  const name = written.toLowerCase();
  if (name !== '' && name !== tag.name) {
    throw new Error(
      `Unmatched end tag at byte offset ${byteAt}, expected "</${tag.name}>", found "</${name}>"`,
    );
  }
  const entity = toEntity(tag, reading.text);
  if (entity !== null) reading.entities.push(entity);
  return at + whole.length;
}

/** `<pre><code class="language-x">` is one entity; a language alone says nothing. */
function mergeCode(entities: Entity[]): Entity[] {
  const isSame = (a: Entity, b: Entity) => a.offset === b.offset && a.length === b.length;
  const languageOf = (pre: Entity) =>
    entities.find((other) => other.type === 'code' && other.language !== undefined && isSame(other, pre));
  return entities.flatMap((entity) => {
    if (entity.type === 'pre') {
      const language = languageOf(entity)?.language;
      return [language === undefined ? entity : { ...entity, language }];
    }
    if (entity.type !== 'code') return [entity];
    if (entities.some((other) => other.type === 'pre' && isSame(other, entity))) return [];
    const { language: _alone, ...code } = entity;
    return [code];
  });
}
