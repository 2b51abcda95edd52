import type { Entity } from '../../telegram-shapes.js';
import { type ApiVersion, knows } from '../api-version.js';

/** An open tag: where its text begins, and what its attributes say. */
export interface OpenTag {
  name: string;
  attributes: Map<string, string>;
  offset: number;
}

/** What a tag makes of the text between its two ends. */
const TAG_TYPES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  a: 'text_link',
  'tg-emoji': 'custom_emoji',
  'tg-time': 'date_time',
};

/** `<tg-time>` came with Bot API 9.5: an older server refuses it as it refuses every tag that it does not know. */
const TAG_SINCE: Readonly<Record<string, ApiVersion>> = { 'tg-time': '9.5' };

export function isTagKnown(name: string, version: ApiVersion): boolean {
  const since = TAG_SINCE[name];
  return Object.hasOwn(TAG_TYPES, name) && (since === undefined || knows(version, since));
}

/** Null for a tag that marks nothing: a link that is none. */
export function toEntity(tag: OpenTag, text: string): Entity | null {
  const type = TAG_TYPES[tag.name];
  const marked = text.slice(tag.offset);
  if (type === undefined || marked === '') return null;
  const entity = { type, offset: tag.offset, length: marked.length };
  const { attributes } = tag;
  switch (type) {
    case 'text_link':
      return toLink(entity, attributes.get('href') ?? marked);
    case 'custom_emoji':
      return { ...entity, custom_emoji_id: attributes.get('emoji-id') ?? '' };
    case 'date_time':
      return {
        ...entity,
        unix_time: Number(attributes.get('unix')),
        date_time_format: attributes.get('format') ?? '',
      };
    case 'code': {
      const language = /^language-(.+)$/.exec(attributes.get('class') ?? '')?.[1];
      return language === undefined ? entity : { ...entity, language };
    }
    case 'blockquote':
      return attributes.has('expandable') ? { ...entity, type: 'expandable_blockquote' } : entity;
    default:
      return entity;
  }
}

function toLink(entity: Entity, address: string): Entity | null {
  const url = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `http://${address}`;
  try {
    return { ...entity, url: new URL(url).href };
  } catch {
    return null;
  }
}
