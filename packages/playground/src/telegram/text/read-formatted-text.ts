import type { ApiVersion } from '../api-version.js';
import { badRequest } from '../bot-api-error.js';
import type { Entity } from '../shapes.js';
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
  if (mode === 'none' || mode === '') return { text, entities };
  if (mode !== 'html') throw badRequest(`${parseMode} is not read by this server: use HTML or entities`);
  try {
    return parseHtml(text, version);
  } catch (error) {
    throw badRequest(`Can't parse entities: ${error instanceof Error ? error.message : String(error)}`);
  }
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
