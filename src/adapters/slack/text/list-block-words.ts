import { decodeSlackText } from './decode-slack-text.js';
import { readRichText } from './read-rich-text.js';
import { isObject, readText, type Unsure } from './read-unsure.js';

/** Deeper than any block of Slack's. */
const MAX_DEPTH = 12;

/** What a block says comes in this order, whatever order its parts were written in; other parts follow. */
const READING_ORDER = [
  'title',
  'subtitle',
  'header',
  'text',
  'body',
  'description',
  'fields',
  'rows',
  'elements',
];

function inReadingOrder(block: Unsure): readonly unknown[] {
  const rank = (name: string) =>
    (READING_ORDER.indexOf(name) + READING_ORDER.length) % (READING_ORDER.length + 1);
  return Object.keys(block)
    .sort((a, b) => rank(a) - rank(b))
    .map((name) => block[name]);
}

function listParts(block: Unsure, depth: number): readonly string[] {
  switch (block['type']) {
    case 'rich_text':
      return [readRichText(block)];
    case 'plain_text':
    case 'mrkdwn':
    case 'markdown':
      return [decodeSlackText(readText(block['text']))];
    case 'raw_text':
      return [readText(block['text'])];
    default:
      return inReadingOrder(block).flatMap((part) => listBlockWords(part, depth + 1));
  }
}

/**
 * The texts of blocks of any kind, from top to bottom; a row of a table is one. What is there to be pressed or filled
 * in says nothing. Never throws, whatever it is given.
 */
export function listBlockWords(blocks: unknown, depth = 0): readonly string[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(blocks)) {
    return blocks.flatMap((each: unknown) =>
      Array.isArray(each) ? [listBlockWords(each, depth + 1).join(' ')] : listBlockWords(each, depth + 1),
    );
  }
  if (!isObject(blocks) || 'action_id' in blocks) return [];
  return listParts(blocks, depth).filter((text) => text.trim() !== '');
}
