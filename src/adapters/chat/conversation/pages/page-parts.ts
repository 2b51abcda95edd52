import type { Link } from '../../../../domain/link/link.js';
import type { PressChoice } from '../../choices/choice.js';
import { testModeText } from '../../copy/test-mode-copy.js';
import type { Words } from '../../words/words.js';
import { type Fact, type Part, smallPrint } from '../model/part.js';

/** "New payment link", wherever a person may want to begin. */
export function newLinkChoice(words: Words): PressChoice {
  return { label: words.say('page.button.new_link'), intent: { kind: 'open_form' }, style: 'primary' };
}

/** How far a message to the customer gets, below the facts; nothing where there is none. */
export function sendingNote(reach: string | null): readonly Part[] {
  return reach === null ? [] : [smallPrint(reach)];
}

/** Said once in each page about a link that moves no money. */
export function testModeNote(words: Words, { mode }: Pick<Link, 'mode'>): readonly Part[] {
  return mode === 'test' ? [smallPrint(testModeText(words))] : [];
}

/** For a page's words: "For: Ann Lee. Sending: not sent." */
export function factsToWords(words: Words, facts: readonly Fact[]): string {
  return facts.map(({ label, value }) => words.say('page.fact', { label, value })).join(' ');
}

/** A line among sentences: "⚪ Open · 49.99 USD." */
export function toSentence(words: Words, line: string): string {
  return words.say('page.sentence', { words: line });
}
