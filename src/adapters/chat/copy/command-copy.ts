import type { CommandProblem } from '../grammar/command.js';
import type { CommandSpec } from '../grammar/command-table.js';
import { LINK_OPTIONS, showOption } from '../reader/values/link-options.js';

/** What to tell about a line that could not be read: a sentence, how it is written, a line to copy. */
export interface CommandCopy {
  readonly text: string;
  /** With the prefix; empty when the sentence says it all. */
  readonly usage: string;
  readonly example: string;
}

const MAX_SHOWN = 40;

/** What a person typed, short enough to be said back to them. */
function cut(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  return signs.length <= MAX_SHOWN ? signs.join('') : `${signs.slice(0, MAX_SHOWN - 1).join('')}…`;
}

function describeUnknownOption(option: string, nearest: string | null): string {
  if (nearest !== null) return `I don't know ${cut(option)}: did you mean ${showOption(nearest)}?`;
  return `I don't know ${cut(option)}: as an option. Put it in quotes if the customer is to read it.`;
}

function describe(problem: CommandProblem): string {
  switch (problem.problem) {
    case 'unbalanced_quote':
      return `A quote is not closed, from ${cut(problem.text)}. Put a quote at both ends, or none.`;
    case 'repeated':
      return `${problem.what} is there twice. Keep one.`;
    case 'unknown_option':
      return describeUnknownOption(problem.option, problem.nearest);
    case 'option_without_value':
      return `${problem.option}: has nothing after it. Write it like ${showOption(problem.option)}.`;
    case 'unknown_channel':
      return `I can't send by ${cut(problem.text)}. Write ${LINK_OPTIONS.via}.`;
    case 'note_without_value':
      return `A note has a name and a value. Write it like ${LINK_OPTIONS.note}.`;
    case 'unclear_time':
      return `${cut(problem.text)} is not a time I know. Put the time in quotes, or the words after it.`;
    case 'reference_missing':
      return 'Which link? Write its reference.';
    case 'words_missing':
      return 'What should I look for? Write a word of it.';
    case 'unknown_filter':
      return `I can't list by ${cut(problem.text)}.`;
  }
}

/** For a command that was known but not complete. `prefix` is "/paylink". */
export function describeCommandProblem(
  command: CommandSpec,
  problem: CommandProblem,
  prefix: string,
): CommandCopy {
  return {
    text: describe(problem),
    usage: `${prefix} ${command.usage}`.trim(),
    example: `${prefix} ${command.example}`.trim(),
  };
}

/** For a line that begins with no word we know. */
export function describeUnknownCommand(word: string, suggestion: CommandSpec, prefix: string): CommandCopy {
  return {
    text: `I don't know ${cut(word)}.`,
    usage: `${prefix} ${suggestion.usage}`.trim(),
    example: `${prefix} ${suggestion.example}`.trim(),
  };
}
