import { CommandError, refuse } from '../errors.js';

/**
 * A PCRE pattern, as MongoDB understands it, in JavaScript's words and for its flag `u` alone (and `i`): what both say
 * alike, and what can be said otherwise. The rest is refused (https://www.pcre.org/current/doc/html/pcre2pattern.html).
 */
export function translatePcre(pattern: string, options: string): string {
  const anchors = options.includes('m') ? LINE_ANCHORS : TEXT_ANCHORS;
  const dot = options.includes('s') ? '[\\s\\S]' : '[^\\n]';
  let made = '';
  for (let rest = pattern; rest !== ''; ) {
    const [token] = TOKEN.exec(rest) ?? refuse(`the regular expression ${pattern} from '${rest}'`);
    if (/\\[pP]\{/.test(token) && options.includes('i')) refuse(`'${token}' without regard to case`);
    rest = rest.slice(token.length);
    if (token.startsWith('\\Q')) made += literal(token.replace(/^\\Q|\\E$/g, ''));
    else if (token.startsWith('[')) made += translateClass(token);
    else if (token.startsWith('\\')) made += ANCHORS[token] ?? escapeOutside(token);
    else if (token === '.') made += dot;
    else made += anchors[token] ?? token.replace('(?P<', '(?<').replace(/^[{}\]]$/, '\\$&');
  }
  return made;
}

/** What a pattern is made of, longest first. What is in none of them, such as `(?>`, `a++` or `\1`, has no translation. */
const TOKEN = new RegExp(
  [
    String.raw`^\\Q[\s\S]*?(?:\\E|$)`,
    String.raw`^\[\^?\]?(?:\[:\^?[a-z]+:\]|\\[\s\S]|[^\]\\])*\]`,
    String.raw`^\\(?:x\{[0-9a-fA-F]{1,6}\}|x[0-9a-fA-F]{2}|p\{\^?\w+\}|P\{\w+\}|[\s\S])`,
    String.raw`^\((?:\?(?:[:=!]|<[=!]|P?<[A-Za-z_]\w*>)|(?![?*]))`,
    String.raw`^(?:[*+?]|\{\d+(?:,\d*)?\})\??(?![+*?])`,
    String.raw`^\{(?!\d+(?:,\d*)?\})`,
    String.raw`^[^\\[(*+?{]`,
  ].join('|'),
  'u',
);

const END = '(?![\\s\\S])';
/** `$` without `m` is before a last newline, too; with it, JavaScript would count other characters as newlines. */
const TEXT_ANCHORS: Readonly<Record<string, string>> = { $: `(?=\\n?${END})` };
const LINE_ANCHORS: Readonly<Record<string, string>> = {
  '^': '(?:^|(?<=\\n)(?=[\\s\\S]))',
  $: '(?![^\\n])',
};
const ANCHORS: Readonly<Record<string, string>> = {
  '\\A': '^',
  '\\z': END,
  '\\Z': `(?=\\n?${END})`,
  '\\b': '\\b',
  '\\B': '\\B',
};

/** Within brackets; JavaScript's own \s has spaces that PCRE's has not. */
const CLASSES: Readonly<Record<string, string>> = {
  '\\d': '\\d',
  '\\w': '\\w',
  '\\s': '\\t-\\r\\x20',
  '\\h': '\\t\\x20\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000',
  '[:alpha:]': 'A-Za-z',
  '[:digit:]': '0-9',
  '[:alnum:]': 'A-Za-z0-9',
  '[:upper:]': 'A-Z',
  '[:lower:]': 'a-z',
  '[:space:]': '\\t-\\r\\x20',
  '[:blank:]': '\\t\\x20',
  '[:punct:]': '!-\\/:-@\\[-`\\{-~',
  '[:xdigit:]': 'A-Fa-f0-9',
  '[:word:]': '\\w',
  '[:cntrl:]': '\\0-\\x1f\\x7f',
  '[:print:]': '\\x20-~',
  '[:graph:]': '!-~',
};
const NEGATED: Readonly<Record<string, string>> = {
  '\\D': '\\D',
  '\\W': '\\W',
  '\\S': '\\0-\\x08\\x0e-\\x1f!-\\u{10ffff}',
};
const CONTROLS: Readonly<Record<string, string>> = {
  '\\t': '\\t',
  '\\n': '\\n',
  '\\r': '\\r',
  '\\f': '\\f',
  '\\a': '\\x07',
  '\\e': '\\x1b',
};

function escapeOutside(token: string): string {
  const set = CLASSES[token] ?? NEGATED[token];
  return set === undefined ? escapeCharacter(token) : `[${set}]`;
}

/** One character, by its name, its number or itself. */
function escapeCharacter(token: string): string {
  if (/^\\x./.test(token)) return token.length === 4 && !token.includes('{') ? token : `\\u${token.slice(2)}`;
  if (/^\\[pP]\{/.test(token) && !token.includes('^')) return token;
  if (/^\\[^A-Za-z0-9]/u.test(token)) return literal(token.slice(1));
  return CONTROLS[token] ?? refuse(`'${token}' in a regular expression`);
}

const literal = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const MEMBER = /\[:\^?[a-z]+:\]|\\(?:x\{[^}]*\}|x[0-9a-fA-F]{2}|[pP]\{[^}]*\}|[\s\S])|[\s\S]/gu;

/** A first `]` is itself, and so is a hyphen beside a class. */
function translateClass(token: string): string {
  const [, negation = '', members = ''] = /^\[(\^?)([\s\S]*)\]$/u.exec(token) ?? [];
  let afterClass = false;
  const made = [...members.matchAll(MEMBER)].map(([member]) => {
    const set = member === '\\b' ? '\\x08' : (CLASSES[member] ?? NEGATED[member]);
    const isHyphen = member === '-' && afterClass;
    afterClass = set !== undefined && member !== '\\b';
    if (set !== undefined) return set;
    if (/^\[[:.=]/.test(member)) refuse(`'${member}' in a regular expression`);
    if (member.startsWith('\\')) return /^\\[-^]$/.test(member) ? member : escapeCharacter(member);
    return isHyphen || member === '[' || member === ']' ? `\\${member}` : member;
  });
  if (/\[[.=]/.test(members)) throw new CommandError(51091, `Regular expression is invalid: ${token}`);
  return `[${negation}${made.join('')}]`;
}
