import { type Child, h } from '../dom.js';
import { renderDots } from '../text/render-dots.js';
import { renderLink } from '../text/render-link.js';
import { formatTelegramTime } from './format-telegram-time.js';
import { type Entity, splitByEntities, type TextPart } from './split-by-entities.js';

/** Who reads, and what pressing a command in the text does. */
export interface TextReader {
  readonly timeZone: string;
  say(command: string): void;
}

const TAGS = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
} as const;

/** A message's text with all that is marked in it. */
export function renderText(text: string, entities: readonly Entity[], reader: TextReader): Node[] {
  return renderParts(splitByEntities(text, entities), reader);
}

function renderParts(parts: readonly TextPart[], reader: TextReader): Node[] {
  return parts.flatMap((part) =>
    part.kind === 'words' ? renderDots(part.words) : [renderMarked(part.entity, part.parts, reader)],
  );
}

function renderMarked(entity: Entity, parts: readonly TextPart[], reader: TextReader): Node {
  const { type } = entity;
  const words = plain(parts);
  const inside: Child = renderParts(parts, reader);
  if (isTag(type)) return h(TAGS[type], {}, inside);
  switch (type) {
    case 'text_link':
      return renderLink(entity.url ?? '', words);
    case 'url':
      return renderLink(/^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `https://${words}`, words);
    case 'email':
      return renderLink(`mailto:${words}`, words);
    case 'phone_number':
      return renderLink(`tel:${words.replace(/[^+\d]/g, '')}`, words);
    case 'bot_command':
      return renderCommand(words, reader);
    case 'date_time':
      return renderTime(entity, words, reader);
    case 'spoiler':
      return h('details', 'spoiler', h('summary', {}, 'Hidden text'), inside);
    default:
      return h('span', type.replaceAll('_', '-'), inside);
  }
}

function isTag(type: string): type is keyof typeof TAGS {
  return Object.hasOwn(TAGS, type);
}

function renderCommand(command: string, { say }: TextReader): HTMLElement {
  const on = { click: () => say(command) };
  return h('button', { class: 'command-link', attrs: { type: 'button' }, on }, command);
}

/** In the reader's zone; the words that came with it stay for whoever hovers. */
function renderTime({ unix_time, date_time_format }: Entity, words: string, { timeZone }: TextReader): Node {
  const at = new Date((unix_time ?? 0) * 1000);
  const shown = formatTelegramTime(at, date_time_format ?? '', timeZone) ?? words;
  return h('time', { attrs: { datetime: at.toISOString(), title: words } }, shown);
}

function plain(parts: readonly TextPart[]): string {
  return parts.map((part) => (part.kind === 'words' ? part.words : plain(part.parts))).join('');
}
