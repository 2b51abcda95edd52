import { findPastedSlug } from '../../../domain/link/find-pasted-slug.js';
import { findFigures } from '../reader/amounts/find-figures.js';
import { findStrongSpans } from '../reader/line/find-amount.js';
import { findCurrencyWord } from '../reader/money/find-currency-word.js';
import { cleanText } from '../reader/text/clean-text.js';
import { foldText } from '../reader/text/fold-text.js';
import { type Token, tokenise } from '../reader/text/tokenise.js';
import { splitOption } from '../reader/values/link-options.js';
import { findNearestWord } from '../reader/values/nearest-word.js';
import type { Command, CommandProblem } from './command.js';
import type { ArgumentShape, CommandName, CommandSpec } from './command-spec.js';
import { COMMANDS, findCommand } from './command-table.js';
import { findWordsAfter } from './find-words-after.js';
import { readListFilters } from './list-filters.js';
import { readReference } from './read-reference.js';
import { readSend } from './read-send.js';

/** Words that ask for something, here or in other bots: never the first word of a description. */
const NO_DESCRIPTION = /^(?:report|export|create|new)$/i;

function malformed(command: CommandSpec, problem: CommandProblem): Command {
  return { kind: 'malformed', command, problem };
}

function readNamed(spec: CommandSpec, words: readonly string[]): Command {
  const reference = readReference(words.join(' '));
  if (reference === '') return malformed(spec, { problem: 'reference_missing' });
  const after = findWordsAfter(words);
  if (after !== null) return malformed(spec, after);
  const kind = spec.name === 'cancel' || spec.name === 'reissue' ? spec.name : 'status';
  return { kind, reference };
}

/** The first token is the reference: one of two words goes in quotes. */
function readExtension(spec: CommandSpec, [first, ...when]: readonly Token[]): Command {
  const reference = readReference(first?.text ?? '');
  if (reference === '') return malformed(spec, { problem: 'reference_missing' });
  return { kind: 'extend', reference, when: when.map(({ text }) => text).join(' ') };
}

/** "off" and "usual" behind the reference are for all that is to come. */
function readRemind(spec: CommandSpec, tokens: readonly Token[]): Command {
  const typed = tokens.map(({ text }) => text);
  const last = typed.at(-1)?.toLowerCase();
  const rule = last === 'off' || last === 'usual' ? last : null;
  const words = rule === null ? typed : typed.slice(0, -1);
  const reference = readReference(words.join(' '));
  if (reference === '') return malformed(spec, { problem: 'reference_missing' });
  const after = findWordsAfter(words);
  return after === null ? { kind: 'remind', reference, rule } : malformed(spec, after);
}

/** Amount and reason stand behind the reference, as they were typed: quotes tell which number is none. */
function readRefund(spec: CommandSpec, [first]: readonly Token[], text: string): Command {
  const reference = readReference(first?.text ?? '');
  if (first === undefined || reference === '') return malformed(spec, { problem: 'reference_missing' });
  return { kind: 'refund', reference, text: text.slice(first.to).trim() };
}

/** What the settings can be about, by the word that is typed. */
const SETTINGS_ABOUT: ReadonlyMap<string, 'sending' | 'money' | 'gateways'> = new Map([
  ['sending', 'sending'],
  ['refunds', 'money'],
  ['gateway', 'gateways'],
  ['gateways', 'gateways'],
]);

/** What is asked for by its word alone. */
const BARE = ['help', 'check', 'kyc', 'keys', 'webhooks', 'export', 'close'] as const;

function isBare(name: CommandName): name is (typeof BARE)[number] {
  return BARE.some((each) => each === name);
}

function readNone({ name }: CommandSpec, [first]: readonly Token[]): Command {
  if (name === 'settings') return { kind: SETTINGS_ABOUT.get(first?.text.toLowerCase() ?? '') ?? 'settings' };
  return { kind: isBare(name) ? name : 'form' };
}

/** `tokens` are those after the command's word, in `text`, which is the whole line. */
type Reader = (spec: CommandSpec, tokens: readonly Token[], text: string) => Command;

/** One reader for each shape of arguments. */
const READERS: Readonly<Record<ArgumentShape, Reader>> = {
  none: readNone,
  link: () => ({ kind: 'create', text: '' }),
  filters: (spec, tokens) => {
    const filters = readListFilters(tokens.map(({ text }) => text));
    if (!filters.ok) return malformed(spec, { problem: 'unknown_filter', text: filters.text });
    return { kind: 'list', mine: filters.mine, states: filters.states };
  },
  reference: (spec, tokens) =>
    readNamed(
      spec,
      tokens.map(({ text }) => text),
    ),
  send: (spec, tokens) => {
    const read = readSend(tokens);
    return 'problem' in read ? malformed(spec, read) : read;
  },
  remind: readRemind,
  extension: readExtension,
  refund: readRefund,
  period: (_spec, tokens) => ({ kind: 'report', period: tokens.map(({ text }) => text).join(' ') }),
  chat: (spec, tokens) => {
    const typed = tokens.map(({ text }) => text).join(' ');
    if (typed === '') return { kind: 'members' };
    const isChat = typed.toLowerCase() === 'telegram';
    return isChat ? { kind: 'team' } : { kind: 'unknown', word: `${spec.word} ${typed}`, suggestion: spec };
  },
  words: (spec, tokens) => {
    const words = tokens.map(({ text }) => text).join(' ');
    return words === '' ? malformed(spec, { problem: 'words_missing' }) : { kind: 'find', words };
  },
};

function isReference({ text }: Token): boolean {
  return /^`?PL-/i.test(text) || findPastedSlug(readReference(text)) !== null;
}

function suggest(word: string, tokens: readonly Token[]): CommandSpec {
  const nearest = NO_DESCRIPTION.test(word) ? null : findNearestWord(word, commandWords());
  if (nearest !== null) return findCommand(nearest) ?? COMMANDS.create;
  return tokens.some(isReference) ? COMMANDS.status : COMMANDS.create;
}

/** Whether a line that begins with no command's word asks for a link. */
function isLink(text: string, [first]: readonly Token[]): boolean {
  if (first === undefined) return false;
  const word = foldText(first.text);
  if (first.quoted || /^[-+(\d\p{Sc}.,]/u.test(word) || word.indexOf('@') > 0) return true;
  if (splitOption(first) !== null || findCurrencyWord(word) !== null) return true;
  if (NO_DESCRIPTION.test(first.text)) return false;
  if (findStrongSpans(text).length > 0) return true;
  if (isReference(first)) return false;
  // A word and a number: a link, unless the word is one of ours with a slip in it.
  return findNearestWord(first.text, commandWords()) === null && findFigures(text).length > 0;
}

function commandWords(): readonly string[] {
  return Object.values(COMMANDS).map((spec) => spec.word);
}

/**
 * Reads what follows the command in chat. Never throws; 4,000 characters of anything take milliseconds.
 * The text is as the person typed it: what a chat makes of links and mentions is undone before.
 */
export function parseCommand(text: string): Command {
  const clean = cleanText(text);
  const { tokens, unclosed } = tokenise(clean);
  const [first, ...rest] = tokens;
  if (first === undefined && unclosed === null) return { kind: 'form' };
  const spec = first === undefined || first.quoted ? null : findCommand(first.text);
  if (spec !== null) return READERS[spec.shape](spec, rest, clean);
  if (first === undefined || unclosed !== null || isLink(foldText(clean), tokens)) {
    return { kind: 'create', text };
  }
  return { kind: 'unknown', word: first.text, suggestion: suggest(first.text, tokens) };
}
