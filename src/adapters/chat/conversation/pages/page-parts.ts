import type { Link } from '../../../../domain/link/link.js';
import type { PressChoice } from '../../choices/choice.js';
import { TEST_MODE_TEXT } from '../../copy/test-mode-copy.js';
import { type Fact, type Part, smallPrint } from '../model/part.js';

/** "New payment link", wherever a person may want to begin. */
export const NEW_LINK: PressChoice = {
  label: 'New payment link',
  intent: { kind: 'open_form' },
  style: 'primary',
};

/** How far a message to the customer gets, below the facts; nothing where there is none. */
export function sendingNote(reach: string | null): readonly Part[] {
  return reach === null ? [] : [smallPrint(reach)];
}

/** Said once in each page about a link that moves no money. */
export function testModeNote({ mode }: Pick<Link, 'mode'>): readonly Part[] {
  return mode === 'test' ? [smallPrint(TEST_MODE_TEXT)] : [];
}

/** For a page's words: "For: Ann Lee. Sending: not sent." */
export function factsToWords(facts: readonly Fact[]): string {
  return facts.map(({ label, value }) => `${label}: ${value}.`).join(' ');
}
