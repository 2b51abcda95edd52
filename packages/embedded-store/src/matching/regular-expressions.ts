import { CommandError, demand } from '../errors.js';
import { regexParts } from '../order/ranks.js';
import { translatePcre } from './translate-pcre.js';

/** MongoDB's PCRE options that mean the same in JavaScript; `x` does not exist there and is refused. */
const OPTIONS = /^[imsu]*$/;

/** A PCRE pattern as a JavaScript expression, by code points; what JavaScript cannot say is refused. */
export function compileRegex(regex: unknown, extraOptions?: string): RegExp {
  const { pattern: given, options } =
    typeof regex === 'string' ? { pattern: regex, options: '' } : regexParts(regex);
  const [head = '', inline = ''] = /^\(\?([imsx]+)\)/.exec(given) ?? [];
  const chosen = `${extraOptions ?? options}${inline}`;
  demand(OPTIONS.test(chosen), 51108, `invalid flag in regex options: ${chosen}`);
  const pattern = translatePcre(given.slice(head.length), chosen);
  try {
    return new RegExp(pattern, chosen.includes('i') ? 'iu' : 'u');
  } catch {
    throw new CommandError(51091, `Regular expression is invalid: ${given}`);
  }
}

/** Whether the pattern asks for nothing but a literal start. */
export function isLiteralStart(regex: RegExp): boolean {
  const prefix = literalPrefix(regex);
  return prefix !== '' && regex.source === `^${prefix}`;
}

/** The literal text every match starts with, for `^` patterns without flags: the bounds of an index. */
export function literalPrefix(regex: RegExp): string {
  if (!regex.source.startsWith('^') || regex.flags.replace('u', '') !== '' || regex.source.includes('|'))
    return '';
  const literal = /^\^((?:[^\\^$.*+?()[\]{}|]|\\[^\w\s])*)/.exec(regex.source)?.[1] ?? '';
  const next = regex.source[1 + literal.length] ?? '';
  const sure = '*?{'.includes(next) && next !== '' ? literal.replace(/(\\.|[^\\])$/su, '') : literal;
  return sure.replaceAll(/\\(.)/g, '$1');
}
