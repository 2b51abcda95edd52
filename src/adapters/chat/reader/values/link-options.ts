import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import { AMOUNT_LABELS, CONTACT_LABELS } from './labels.js';
import type { LineProblem } from './line-problem.js';
import type { NoteValues } from './link-form-values.js';
import { findNearestWord } from './nearest-word.js';

/** The options of a link in one line: `name:"Ann Lee"`. Help and parser both know them from here. */
export const LINK_OPTIONS = {
  ref: 'ref:INV-42',
  expires: 'expires:"fri 18:00"',
  send: 'send:"tomorrow 9am"',
  via: 'via:email,sms,whatsapp',
  remind: 'remind:"fri 10:00, mon 10:00"',
  note: 'note:class="XII B"',
  name: 'name:"Ann Lee"',
  lang: 'lang:vi',
} as const;

type OptionName = keyof typeof LINK_OPTIONS;

/** What people write before a contact or an amount: no option. */
const LABELS = new RegExp(`^(?:${CONTACT_LABELS}|${AMOUNT_LABELS})$`);

/** Other words for an option, where a colon or an equals sign follows them. */
export const OPTION_ALIASES: Readonly<Record<string, OptionName>> = {
  expire: 'expires',
  expiry: 'expires',
  exp: 'expires',
  due: 'expires',
  until: 'expires',
  till: 'expires',
  deadline: 'expires',
  reminder: 'remind',
  reminders: 'remind',
  reference: 'ref',
  customer: 'name',
  language: 'lang',
};

const OPTION_NAMES = Object.keys(LINK_OPTIONS);
const CHANNELS: Readonly<Record<string, DeliveryChannel>> = {
  email: 'email',
  mail: 'email',
  sms: 'sms',
  text: 'sms',
  whatsapp: 'whatsapp',
};

export interface LinkOptions {
  readonly values: Readonly<Partial<Record<Exclude<OptionName, 'note' | 'via'>, string>>>;
  /** Null: `via:` was not said. */
  readonly channels: readonly DeliveryChannel[] | null;
  readonly notes: readonly NoteValues[];
}

export function isOptionName(name: string): name is OptionName {
  return OPTION_NAMES.includes(name);
}

/** Other words for an option. */
export function namesOf(option: OptionName): readonly string[] {
  return Object.keys(OPTION_ALIASES).filter((name) => OPTION_ALIASES[name] === option);
}

/** An option as it is written: `via:email,sms` for `via`; a name that is none stays as it is. */
export function showOption(name: string): string {
  return isOptionName(name) ? LINK_OPTIONS[name] : name;
}

/** A word of a line; one in quotes is no option. */
export interface OptionToken {
  readonly text: string;
  readonly quoted: boolean;
}

/** An option or a label at the start of a text: `expires:`, `due=`, `phone:`. */
export const OPTION_BEGINS = new RegExp(
  `^(?:(?:${[...OPTION_NAMES, ...Object.keys(OPTION_ALIASES)].join('|')})[:=\uff1a\uff1d]|(?:${CONTACT_LABELS}|${AMOUNT_LABELS})[:\uff1a])(?!//)`,
  'i',
);

interface SplitOption {
  readonly name: string;
  readonly value: string;
}

/** `expires:3d`, `expires=3d` apart; null for a word that is neither an option nor close to one. */
export function splitOption({ text, quoted }: OptionToken): SplitOption | null {
  const match = quoted ? null : /^([A-Za-z]{2,12})([:=\uff1a\uff1d])(?!\/\/)(.*)$/s.exec(text);
  const typed = match?.[1]?.toLowerCase() ?? '';
  const name = Object.hasOwn(OPTION_ALIASES, typed) ? (OPTION_ALIASES[typed] ?? typed) : typed;
  const value = match?.[3] ?? '';
  if (isOptionName(name)) return { name, value };
  // "Rent: March" is a description; only a word with its value right after it can be an option gone wrong.
  const mayBeWrong = value !== '' && match?.[2] !== '=' && !LABELS.test(name);
  return mayBeWrong ? { name, value } : null;
}

function findNearestOption(name: string): string | null {
  const shared = OPTION_NAMES.find(
    (option) => name.length >= 3 && (name.startsWith(option) || option.startsWith(name)),
  );
  return shared ?? findNearestWord(name, OPTION_NAMES);
}

/** The channel that a word names; null for any other. */
export function findChannel(text: string): DeliveryChannel | null {
  const word = text.toLowerCase();
  return Object.hasOwn(CHANNELS, word) ? (CHANNELS[word] ?? null) : null;
}

const BETWEEN_CHANNELS = /\s*(?:[,&+]|\s(?:and|or|y|et|und|và|dan|와|และ)\s|\s)\s*/i;

/** Channels as they are listed: "email,sms", "email and sms"; the first word that names none. */
export function readChannels(text: string): readonly DeliveryChannel[] | LineProblem {
  const channels = new Set<DeliveryChannel>();
  for (const word of text.split(BETWEEN_CHANNELS).filter((each) => each !== '')) {
    const channel = findChannel(word);
    if (channel === null) return { problem: 'unknown_channel', text: word };
    channels.add(channel);
  }
  return [...channels];
}

function readNote(text: string): NoteValues | LineProblem {
  const equals = text.indexOf('=');
  const note = { key: text.slice(0, equals).trim(), value: text.slice(equals + 1).trim() };
  return equals === -1 || note.key === '' || note.value === ''
    ? { problem: 'note_without_value', text }
    : note;
}

/** The options as they are gathered; the first problem is kept, and reading goes on so that nothing typed is lost. */
export interface Gathering {
  values: Partial<Record<Exclude<OptionName, 'note' | 'via'>, string>>;
  channels: readonly DeliveryChannel[] | null;
  notes: NoteValues[];
}

export function addOption({ name, value }: SplitOption, into: Gathering): LineProblem | null {
  if (!isOptionName(name)) {
    return { problem: 'unknown_option', option: name, nearest: findNearestOption(name) };
  }
  if (value === '') return { problem: 'option_without_value', option: name };
  if (name === 'note') {
    const note = readNote(value);
    if ('problem' in note) return note;
    into.notes.push(note);
    return null;
  }
  if (name === 'via') {
    if (into.channels !== null) return { problem: 'repeated', what: name };
    const channels = readChannels(value);
    if ('problem' in channels) return channels;
    into.channels = channels;
    return null;
  }
  if (into.values[name] !== undefined) return { problem: 'repeated', what: name };
  into.values[name] = value;
  return null;
}
