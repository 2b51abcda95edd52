import type { LinkState } from '../../../domain/link/link.js';
import type { CommandSpec } from './command-table.js';

/** Why a known command could not be read. */
export type CommandProblem =
  | { readonly problem: 'unbalanced_quote'; readonly text: string }
  /** An option, or a second email or phone. */
  | { readonly problem: 'repeated'; readonly what: string }
  | { readonly problem: 'unknown_option'; readonly option: string; readonly nearest: string | null }
  | { readonly problem: 'option_without_value'; readonly option: string }
  | { readonly problem: 'unknown_channel'; readonly text: string }
  | { readonly problem: 'note_without_value'; readonly text: string }
  /** "fri 18:00 19:00": words behind a time that look as if they belonged to it. */
  | { readonly problem: 'unclear_time'; readonly text: string }
  | { readonly problem: 'reference_missing' }
  | { readonly problem: 'words_missing' }
  | { readonly problem: 'unknown_filter'; readonly text: string };

/** What a line of chat asks for. */
export type Command =
  | { readonly kind: 'form' | 'settings' | 'help' }
  /** A link, which is read by who wrote it. */
  | { readonly kind: 'create'; readonly text: string }
  /** No states: every state. */
  | { readonly kind: 'list'; readonly mine: boolean; readonly states: readonly LinkState[] }
  | { readonly kind: 'status' | 'cancel'; readonly reference: string }
  | { readonly kind: 'find'; readonly words: string }
  | { readonly kind: 'unknown'; readonly word: string; readonly suggestion: CommandSpec }
  | { readonly kind: 'malformed'; readonly command: CommandSpec; readonly problem: CommandProblem };
