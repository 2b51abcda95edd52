import type { Entity } from '../../telegram-shapes.js';
import { type ApiVersion, knows } from '../api-version.js';
import { badRequest } from '../bot-api-error.js';
import { findEntities } from './find-entities.js';
import { type FormattedText, parseHtml } from './parse-html.js';

/** A text as a bot sends it: plain, with entities, or in HTML. */
export interface RawText {
  text: string;
  parseMode?: string | undefined;
  entities?: Entity[] | undefined;
}

/** Reads the formatting and trims; length and emptiness are the caller's. Throws what the server answers. */
export function readFormattedText(
  { text, parseMode, entities }: RawText,
  version: ApiVersion,
): FormattedText {
  const parsed = parse(text, parseMode, { entities, version });
  assertInside(parsed);
  const trimmed = trim(parsed);
  return { text: trimmed.text, entities: findEntities(trimmed.text, trimmed.entities) };
}

function parse(
  text: string,
  parseMode: string | undefined,
  { entities = [], version }: { entities?: Entity[] | undefined; version: ApiVersion },
): FormattedText {
  const mode = (parseMode ?? 'none').toLowerCase();
  if (mode === 'none' || mode === '') return { text, entities: keepKnown(entities, version) };
  if (mode !== 'html') throw badRequest(`${parseMode} is not read by this server: use HTML or entities`);
  try {
    return parseHtml(text, version);
  } catch (error) {
    throw badRequest(`Can't parse entities: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What a bot may mark by itself; the rest is found anyway. */
const MARKED = new Set([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
  'text_mention',
  'custom_emoji',
]);
const FOUND_ANYWAY = new Set([
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
]);

function keepKnown(entities: Entity[], version: ApiVersion): Entity[] {
  for (const { type } of entities) {
    const isKnown =
      MARKED.has(type) || FOUND_ANYWAY.has(type) || (type === 'date_time' && knows(version, '9.5'));
    if (!isKnown) throw badRequest("Can't parse MessageEntity: Unsupported type specified");
  }
  return entities.filter(({ type }) => !FOUND_ANYWAY.has(type));
}

function assertInside({ text, entities }: FormattedText): void {
  for (const { offset, length } of entities) {
    if (offset < 0 || length <= 0 || offset + length > text.length) throw badRequest('ENTITY_BOUNDS_INVALID');
  }
}

function trim({ text, entities }: FormattedText): FormattedText {
  const end = text.trimEnd().length;
  const start = text.length - text.trimStart().length;
  if (start === 0 && end === text.length) return { text, entities };
  const kept = entities.flatMap((entity) => {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    return to > from ? [{ ...entity, offset: from - start, length: to - from }] : [];
  });
  return { text: text.slice(start, end), entities: kept };
}
