import { type Inline, type Line, text } from '../../cards/line.js';
import type { Choice, PressChoice } from '../../choices/choice.js';
import type { Help } from '../../copy/help-copy.js';
import type { ReviewFact } from '../../copy/review-copy.js';

export interface Fact {
  /** Which fact it is, whatever language its label is in. */
  readonly name: ReviewFact['name'] | 'created';
  readonly label: string;
  /** Plain text: shown as it is. */
  readonly value: string;
}

/** What a page is made of, from top to bottom. Texts are whole: a chat cuts them where it must. */
export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly line: Line }
  /** Small print. */
  | { readonly kind: 'small'; readonly line: Line }
  /** To be copied in one press. */
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  /** One of several, of which one may hold now. */
  | {
      readonly kind: 'pick';
      readonly label: string;
      readonly options: readonly PressChoice[];
      readonly chosen: PressChoice | null;
    }
  /** One line of a list, and what it leads to. `name`: of what the line is about, where that is called by it too. */
  | {
      readonly kind: 'row';
      readonly text: string;
      readonly choice: PressChoice;
      readonly name?: Inline;
    }
  /** Oldest first; where there is no room for all, the newest count. */
  | { readonly kind: 'history'; readonly lines: readonly string[] }
  | { readonly kind: 'picture'; readonly url: string; readonly text: string }
  | { readonly kind: 'help'; readonly help: Help }
  | { readonly kind: 'rule' };

export function says(words: string): Part {
  return { kind: 'text', line: [text(words)] };
}

export function smallPrint(words: string): Part {
  return { kind: 'small', line: [text(words)] };
}

export function choices(...given: readonly Choice[]): Part {
  return { kind: 'choices', choices: given };
}
