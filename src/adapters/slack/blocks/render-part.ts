import { text as plainPiece } from '../../chat/cards/line.js';
import type { Part } from '../../chat/conversation/model/part.js';
import { cutText } from '../../chat/copy/cut-text.js';
import type { Words } from '../../chat/words/words.js';
import { type Block, context, copyLine, LIMIT, plain, section } from './block-kit.js';
import { buildFacts } from './build-facts.js';
import { renderChoice, renderChoices, renderPick } from './render-choice.js';
import { renderHelp } from './render-help.js';
import { toTextObject } from './render-line.js';

/** The newest lines that a block holds. */
function renderHistory(lines: readonly string[]): Block {
  const text = lines.join('\n');
  return text.length > LIMIT.sectionText ? renderHistory(lines.slice(1)) : context(plain(text));
}

/** Slack fetches a picture itself, so it stands only where Slack can reach it. */
function renderPicture(url: string, text: string): readonly Block[] {
  return url.startsWith('https://')
    ? [{ type: 'image', image_url: url, alt_text: cutText(text, LIMIT.altText) }]
    : [];
}

/** Its button stands at the far end of the line: who or what the line is about is said where reading begins. */
function renderRow(words: Words, { text, choice, name }: Extract<Part, { kind: 'row' }>): Block {
  const line = name === undefined ? [plainPiece(text)] : [name, plainPiece(` · ${text}`)];
  return { type: 'section', text: toTextObject(words, line), accessory: renderChoice(words, choice) };
}

/** A part of a page as Block Kit. */
export function renderPart(words: Words, part: Part): readonly Block[] {
  switch (part.kind) {
    case 'heading':
      return [{ type: 'header', text: plain(part.text, LIMIT.headerText) }];
    case 'text':
      return [section(toTextObject(words, part.line))];
    case 'small':
      return [context(toTextObject(words, part.line))];
    case 'copy':
      return [copyLine(part.text)];
    case 'facts':
      return buildFacts(part.facts);
    case 'choices':
      return [renderChoices(words, part.choices)];
    case 'pick':
      return [renderPick(part.label, part.options, part.chosen)];
    case 'row':
      return [renderRow(words, part)];
    case 'history':
      return [renderHistory(part.lines)];
    case 'picture':
      return renderPicture(part.url, part.text);
    case 'help':
      return renderHelp(words, part.help);
    case 'rule':
      return [{ type: 'divider' }];
  }
}
