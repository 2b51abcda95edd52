/** Why a link in one line could not be read, whatever its fields say. */
export type LineProblem =
  | { readonly problem: 'unbalanced_quote'; readonly text: string }
  /** An option, or a second email or phone. */
  | { readonly problem: 'repeated'; readonly what: string }
  | { readonly problem: 'unknown_option'; readonly option: string; readonly nearest: string | null }
  | { readonly problem: 'option_without_value'; readonly option: string }
  | { readonly problem: 'unknown_channel'; readonly text: string }
  | { readonly problem: 'note_without_value'; readonly text: string }
  /** "fri 18:00 19:00": words behind a time that look as if they belonged to it. */
  | { readonly problem: 'unclear_time'; readonly text: string };
