import type { Fact, Part } from '../../chat/conversation/model/part.js';
import { cutText } from '../../chat/copy/cut-text.js';
import type { Words } from '../../chat/words/words.js';
import { escapeHtml } from '../text/escape-html.js';
import { type NamePlace, renderLine } from '../text/render-line.js';
import { showBold, showCode, showText } from '../text/show-text.js';
import { renderHelp } from './render-help.js';

/** So that what comes below a long fact is still seen. */
const MAX_FACT = 1_000;
const MAX_TEXT = 3_000;

/** Something to read. */
export interface Paragraph {
  readonly html: string;
  /** Whether it stands apart from what is above it. */
  readonly isApart: boolean;
  /** Lines of which the oldest, which come first, may be left out where there is no room. */
  readonly lines?: readonly string[];
}

export interface PartReader {
  readonly words: Words;
  readonly namePlace: NamePlace;
}

function renderFact(words: Words, { label, value }: Fact): string {
  return showText(words.say('message.line', { label, value: cutText(value, MAX_FACT) }));
}

/** An address can be pressed as it stands; what is to be typed is copied by a press on it. */
function renderCopy(text: string): string {
  return /^https?:\/\//.test(text) ? escapeHtml(text) : showCode(text);
}

function apart(html: string): readonly Paragraph[] {
  return [{ html, isApart: true }];
}

/** What is to be read of a part of a page; nothing of one that is only pressed. */
export function renderPart({ words, namePlace }: PartReader, part: Part): readonly Paragraph[] {
  switch (part.kind) {
    case 'heading':
      return apart(showBold(cutText(part.text, MAX_TEXT)));
    case 'text':
    case 'row':
      return [{ html: renderText(part, namePlace), isApart: false }];
    case 'small':
      return [{ html: renderLine(part.line, namePlace), isApart: true }];
    case 'copy':
      return [{ html: renderCopy(part.text), isApart: false }];
    case 'facts':
      return apart(part.facts.map((fact) => renderFact(words, fact)).join('\n'));
    case 'history':
      return [{ html: '', isApart: true, lines: part.lines.map(showText) }];
    case 'help':
      return apart(renderHelp(words, part.help));
    case 'picture':
    case 'choices':
    case 'pick':
    case 'rule':
      return [];
  }
}

/** What its button says stands before a line of a list, so that one can tell which leads where. */
function renderText(part: Extract<Part, { kind: 'text' | 'row' }>, namePlace: NamePlace): string {
  if (part.kind === 'text') return renderLine(part.line, namePlace);
  const { name, choice, text } = part;
  const called = name?.kind === 'member' ? renderLine([name], namePlace) : showBold(choice.label);
  return `${called} · ${showText(text)}`;
}
