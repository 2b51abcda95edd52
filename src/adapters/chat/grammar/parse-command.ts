import { normaliseReference } from '../../../domain/link/reference.js';
import type { Command, CommandProblem } from './command.js';
import { type ArgumentShape, COMMANDS, type CommandSpec, findCommand } from './command-table.js';
import { splitOption } from './link-options.js';
import { readListFilters } from './list-filters.js';
import { findNearestWord } from './nearest-word.js';
import { isAmountLike, isCurrencyToken } from './pick-amount.js';
import { isEmailLike, isPhoneLike } from './pick-contacts.js';
import { type Token, type Tokens, tokenise } from './tokenise.js';

/** Words that ask for something, here or in other bots: never the first word of a description. */
const NO_DESCRIPTION = /^(?:send|remind|extend|refund|reissue|team|kyc|report|export|create|new)$/i;

function malformed(command: CommandSpec, problem: CommandProblem): Command {
  return { kind: 'malformed', command, problem };
}

function readReference(spec: CommandSpec, words: readonly string[]): Command {
  const reference = normaliseReference(words.join(' '));
  if (reference === '') return malformed(spec, { problem: 'reference_missing' });
  return { kind: spec.name === 'cancel' ? 'cancel' : 'status', reference };
}

function readNone(spec: CommandSpec): Command {
  return { kind: spec.name === 'settings' ? 'settings' : spec.name === 'help' ? 'help' : 'form' };
}

/** One reader for each shape of arguments; `tokens` are those after the command's word. */
const READERS: Readonly<Record<ArgumentShape, (spec: CommandSpec, tokens: Tokens) => Command>> = {
  none: readNone,
  link: readLink,
  filters: (spec, { tokens }) => {
    const filters = readListFilters(tokens.map(({ text }) => text));
    if (!filters.ok) return malformed(spec, { problem: 'unknown_filter', text: filters.text });
    return { kind: 'list', mine: filters.mine, states: filters.states };
  },
  reference: (spec, { tokens }) =>
    readReference(
      spec,
      tokens.map(({ text }) => text),
    ),
  words: (spec, { tokens }) => {
    const words = tokens.map(({ text }) => text).join(' ');
    return words === '' ? malformed(spec, { problem: 'words_missing' }) : { kind: 'find', words };
  },
};

function suggest(word: string, tokens: readonly Token[]): CommandSpec {
  const names = Object.values(COMMANDS).map((spec) => spec.word);
  const nearest = findNearestWord(word, names);
  if (nearest !== null) return findCommand(nearest) ?? COMMANDS.create;
  return tokens.some(({ text }) => /^`?PL-/i.test(text)) ? COMMANDS.status : COMMANDS.create;
}

/** Whether a line that begins with no command's word asks for a link. */
function isLink([first, ...rest]: readonly Token[]): boolean {
  if (first === undefined) return false;
  if (first.quoted || isAmountLike(first) || isEmailLike(first) || isPhoneLike(first)) return true;
  if (splitOption(first) !== null || isCurrencyToken(first)) return true;
  if (NO_DESCRIPTION.test(first.text)) return false;
  // A plain word begins a link only if it stands where the amount belongs, or an amount with its currency follows.
  return (
    isCurrencyToken(rest[0]) ||
    rest.some(
      (token, at) =>
        isAmountLike(token) && (isCurrencyToken(rest[at + 1]) || /[A-Za-z\p{Sc}]/u.test(token.text)),
    )
  );
}

/**
 * Reads what follows the command in chat. Never throws; 4,000 characters of anything take milliseconds.
 * The text is as the person typed it: what a chat makes of links and mentions is undone before.
 */
export function parseCommand(text: string): Command {
  const { tokens, unclosed } = tokenise(text);
  const [first, ...rest] = tokens;
  if (first === undefined && unclosed === null) return { kind: 'form' };
  const spec = first === undefined || first.quoted ? null : findCommand(first.text);
  if (spec !== null) return READERS[spec.shape](spec, { tokens: rest, unclosed });
  if (first === undefined || unclosed !== null || isLink(tokens)) {
    return READERS.link(COMMANDS.create, { tokens, unclosed });
  }
  return { kind: 'unknown', word: first.text, suggestion: suggest(first.text, tokens) };
}
