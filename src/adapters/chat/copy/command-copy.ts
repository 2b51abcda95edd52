import type { CommandProblem } from '../grammar/command.js';
import type { CommandSpec } from '../grammar/command-spec.js';
import { COMMAND_PREFIX } from '../grammar/command-table.js';
import { isSendOption, SEND_OPTIONS } from '../grammar/send-options.js';
import { LINK_OPTIONS, showOption } from '../reader/values/link-options.js';
import type { Words } from '../words/words.js';
import { cutText } from './cut-text.js';
import { describeUsage } from './usage-copy.js';

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
  return cutText(text.replace(/\s+/g, ' ').trim(), MAX_SHOWN);
}

function describeUnknownOption(words: Words, typed: string, nearest: string | null): string {
  const option = cut(typed);
  return nearest === null
    ? words.say('problem.line.unknown_option', { option })
    : words.say('problem.line.misspelt_option', { option, nearest: showOption(nearest) });
}

function describeRepeated(words: Words, option: string): string {
  const what = option === 'email' || option === 'phone' ? option : 'other';
  return words.say('problem.line.repeated', { what, option });
}

function describe(words: Words, problem: CommandProblem): string {
  switch (problem.problem) {
    case 'unbalanced_quote':
    case 'unclear_time':
    case 'unknown_filter':
    case 'words_after_reference':
      return words.say(`problem.line.${problem.problem}`, { text: cut(problem.text) });
    case 'repeated':
      return describeRepeated(words, problem.what);
    case 'unknown_option':
      return describeUnknownOption(words, problem.option, problem.nearest);
    case 'option_without_value': {
      const { option } = problem;
      const example = isSendOption(option) ? SEND_OPTIONS[option] : showOption(option);
      return words.say('problem.line.option_without_value', { option, example });
    }
    case 'unknown_channel':
      return words.say('problem.line.unknown_channel', {
        text: cut(problem.text),
        example: LINK_OPTIONS.via,
      });
    case 'note_without_value':
      return words.say('problem.line.note_without_value', { example: LINK_OPTIONS.note });
    case 'reference_missing':
    case 'words_missing':
      return words.say(`problem.line.${problem.problem}`);
  }
}

function showCommand(words: Words, command: CommandSpec): Omit<CommandCopy, 'text'> {
  return {
    usage: `${COMMAND_PREFIX} ${describeUsage(words, command)}`.trim(),
    example: `${COMMAND_PREFIX} ${command.example}`.trim(),
  };
}

/** For a command that was known but not complete. */
export function describeCommandProblem(
  words: Words,
  problem: CommandProblem,
  command: CommandSpec,
): CommandCopy {
  return { text: describe(words, problem), ...showCommand(words, command) };
}

/** For a line that begins with no word we know. */
export function describeUnknownCommand(words: Words, word: string, suggestion: CommandSpec): CommandCopy {
  return {
    text: words.say('problem.line.unknown_command', { word: cut(word) }),
    ...showCommand(words, suggestion),
  };
}
