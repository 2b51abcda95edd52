import type { ApiVersion } from '../api-version.js';
import { decodeHtmlEntity } from './decode-html-entity.js';
import { isTagKnown } from './html-tags.js';

interface StartTag {
  name: string;
  attributes: Map<string, string>;
  /** Behind its ">". */
  end: number;
}

const NAME = /<([^\s>]*)/y;
const ATTRIBUTE = /\s*([^\s=>]+)\s*(?:(=)\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)(?=[\s>])))?/y;
const END = /\s*>/y;

/** Attributes that need no value. */
const FLAGS = new Set(['expandable']);

/** Throws the reason, in the server's words, for what it does not read. `byteAt`: where the tag begins, in bytes. */
export function readStartTag(
  html: string,
  at: number,
  { version, byteAt }: { version: ApiVersion; byteAt: number },
): StartTag {
  const name = (match(NAME, html, at)?.[1] ?? '').toLowerCase();
  let end = at + 1 + name.length;
  if (end >= html.length) throw new Error(`Unclosed start tag at byte offset ${byteAt}`);
  if (!isTagKnown(name, version)) {
    throw new Error(`Unsupported start tag "${name}" at byte offset ${byteAt}`);
  }
  const attributes = new Map<string, string>();
  for (;;) {
    const closing = match(END, html, end);
    if (closing !== null) return checkTag({ name, attributes, end: end + closing[0].length }, byteAt);
    const found = match(ATTRIBUTE, html, end);
    if (found === null) throw new Error(`Unclosed start tag at byte offset ${byteAt}`);
    const [whole, key = '', equals] = found;
    if (equals === undefined && !FLAGS.has(key)) {
      throw new Error(
        `Expected equal sign in declaration of an attribute of the tag "${name}" at byte offset ${byteAt}`,
      );
    }
    attributes.set(key.toLowerCase(), decodeAll(found[3] ?? found[4] ?? found[5]?.toLowerCase() ?? ''));
    end += whole.length;
  }
}

function checkTag(tag: StartTag, byteAt: number): StartTag {
  if (tag.name === 'span' && tag.attributes.get('class') !== 'tg-spoiler') {
    throw new Error(`Tag "span" must have class "tg-spoiler" at byte offset ${byteAt}`);
  }
  if (tag.name === 'tg-time' && !/^\d{1,12}$/.test(tag.attributes.get('unix') ?? '')) {
    throw new Error(`Invalid Unix time specified in the tag "tg-time" at byte offset ${byteAt}`);
  }
  if (tag.name === 'tg-time' && !/^(r|w?[dD]?[tT]?)$/.test(tag.attributes.get('format') ?? '')) {
    throw new Error('Invalid date-time format specified');
  }
  return tag;
}

function decodeAll(value: string): string {
  let decoded = '';
  for (let at = 0; at < value.length; ) {
    const entity = value[at] === '&' ? decodeHtmlEntity(value, at) : null;
    decoded += entity?.character ?? value[at];
    at += entity?.length ?? 1;
  }
  return decoded;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
