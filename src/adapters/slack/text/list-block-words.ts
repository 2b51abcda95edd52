import { decodeSlackText } from './decode-slack-text.js';
import { readRichText } from './read-rich-text.js';
import { isObject, readText, type Unsure } from './read-unsure.js';

/** Deeper than any block of Slack's. */
const MAX_DEPTH = 12;

/** What a block says comes in this order, whatever order its parts were written in; other parts follow. */
const READING_ORDER = [
  'title',
  'rich_text_title',
  'subtitle',
  'caption',
  'text',
  'body',
  'description',
  'fields',
  'rows',
];

/** Parts that are plain text in some blocks and an object in others. */
const PLAIN_PARTS = ['title', 'caption'];

/** Kinds that are there to be pressed or filled in, also where Slack has named no action. */
const CONTROLS: readonly unknown[] = ['actions', 'button', 'input'];

function rankOf(name: string): number {
  const at = READING_ORDER.indexOf(name);
  return at === -1 ? READING_ORDER.length : at;
}

function listInOrder(block: Unsure, depth: number): readonly string[] {
  const names = Object.keys(block).sort((a, b) => rankOf(a) - rankOf(b));
  return names.flatMap((name) => {
    const part = block[name];
    if (typeof part === 'string') return PLAIN_PARTS.includes(name) ? [part] : [];
    return listBlockWords(part, depth + 1);
  });
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
    case 'raw_number':
      return [readText(block['text'])];
    default:
      return listInOrder(block, depth);
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
  if (!isObject(blocks) || 'action_id' in blocks || CONTROLS.includes(blocks['type'])) return [];
  return listParts(blocks, depth).filter((text) => text.trim() !== '');
}
