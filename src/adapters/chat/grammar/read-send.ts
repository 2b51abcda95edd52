import { findPastedSlug } from '../../../domain/link/find-pasted-slug.js';
import { findStrongSpans } from '../reader/line/find-amount.js';
import { foldText } from '../reader/text/fold-text.js';
import type { Token } from '../reader/text/tokenise.js';
import { readChannels } from '../reader/values/link-options.js';
import type { CommandProblem, SendCommand } from './command.js';
import { findWordsAfter } from './find-words-after.js';
import { readReference } from './read-reference.js';
import { isSendOption, type SendOption } from './send-options.js';

interface Part {
  /** Null: before any option, where the reference stands. */
  readonly option: SendOption | null;
  readonly words: string[];
}

/** What is typed at `send` in a link's own line says the same here. */
const ALIASES: Readonly<Record<string, SendOption>> = { send: 'at' };

function splitOption({
  text,
  quoted,
}: Token): { readonly option: SendOption; readonly value: string } | null {
  const match = quoted ? null : /^([A-Za-z]{2,4})[:=\uff1a\uff1d](.*)$/s.exec(text);
  const typed = match?.[1]?.toLowerCase() ?? '';
  const name = Object.hasOwn(ALIASES, typed) ? (ALIASES[typed] ?? typed) : typed;
  return isSendOption(name) ? { option: name, value: match?.[2] ?? '' } : null;
}

/** `to: ann@example.com` */
function isEmptyTo(part: Part | undefined): boolean {
  return part?.option === 'to' && part.words.length === 0;
}

/** Words behind an option belong to it: `at:tomorrow 9am`. An email needs no option. */
function splitParts(tokens: readonly Token[]): readonly Part[] {
  const parts: Part[] = [{ option: null, words: [] }];
  for (const token of tokens) {
    const found = splitOption(token);
    if (found !== null) parts.push({ option: found.option, words: found.value === '' ? [] : [found.value] });
    else if (token.text.includes('@') && !isEmptyTo(parts.at(-1)))
      parts.push({ option: 'to', words: [token.text] });
    else parts.at(-1)?.words.push(token.text);
  }
  return parts;
}

function findProblem(parts: readonly Part[]): CommandProblem | null {
  const named = parts.flatMap(({ option }) => (option === null ? [] : [option]));
  const empty = parts.find(({ option, words }) => option !== null && words.length === 0);
  if (empty?.option) return { problem: 'option_without_value', option: empty.option };
  const repeated = named.find((option, at) => option !== 'to' && named.indexOf(option) !== at);
  return repeated === undefined ? null : { problem: 'repeated', what: repeated };
}

/** Two of a kind: nobody can say which is meant. */
function findSecond(contacts: readonly string[]): CommandProblem | null {
  const emails = contacts.filter((contact) => contact.includes('@')).length;
  if (emails > 1) return { problem: 'repeated', what: 'email' };
  return contacts.length - emails > 1 ? { problem: 'repeated', what: 'phone' } : null;
}

/** "send 50 usd to ann@example.com" names no link; what an address holds is no amount. */
function namesLink(reference: string): boolean {
  if (findPastedSlug(reference) !== null) return true;
  return reference !== '' && findStrongSpans(foldText(reference)).length === 0;
}

/** Reads "PL-7KQ2M9 via:email to:ann@example.com at:tomorrow 9am", the options in any order. */
export function readSend(tokens: readonly Token[]): SendCommand | CommandProblem {
  const parts = splitParts(tokens);
  const join = (option: SendOption | null) =>
    parts.filter((part) => part.option === option).map(({ words }) => words.join(' '));
  const named = join(null).join(' ').replace(/ now$/i, '');
  const reference = readReference(named);
  if (!namesLink(reference)) return { problem: 'reference_missing' };
  const contacts = join('to');
  const problem = findProblem(parts) ?? findSecond(contacts) ?? findWordsAfter(named.split(' '));
  if (problem !== null) return problem;
  const [via] = join('via');
  const channels = via === undefined ? null : readChannels(via);
  if (channels !== null && 'problem' in channels) return channels;
  return { kind: 'send', reference, channels, contacts, at: join('at')[0] ?? '' };
}
