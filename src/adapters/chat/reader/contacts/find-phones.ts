import { choosePhone, type ReadNumber } from './choose-phone.js';
import { hideNonPhones } from './hide-non-phones.js';
import { hideSpans } from './hide-spans.js';
import { malformed } from './judge-phone.js';
import { lookAtPhone } from './looks-like-phone.js';
import { type ParsedPhone, parsePhone } from './parse-phone.js';
import { listDigitGroups } from './phone-groups.js';
import { NO_HOME, type PhoneHome } from './phone-home.js';
import type { PhoneSpan } from './phone-span.js';
import { toPlainSigns } from './to-plain-signs.js';
import { isWrittenAsUsual } from './written-as-usual.js';

/** More numbers than anybody writes in one message; what follows them is asked about. */
const MAX_READ = 24;
const MIN_DOUBTFUL = 9;

/** As a chat makes a link of a number, or where one opens a chat. */
const LINKED: readonly RegExp[] = [
  /<tel:(?<number>[^|>\n]{3,40})(?:\|[^>\n]{0,60})?>/gi,
  /(?<number>(?:https?:\/\/)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?phone=)\+?\d{5,20})[^\s,;)]{0,200}/gi,
];
/** What people write before a phone, in the languages that Paylink meets. */
const LABEL =
  /(?<![\p{L}\p{N}])(?:tel(?:ephone|éfono|efone)?|phone|ph|mob(?:ile)?|cell|whats ?app|wa|hp|sms|sđt|sdt|đt|điện thoại|m[óo]vil|celular|téléphone|telefon|handy|โทร|เบอร์|มือถือ|전화|연락처|휴대폰|电话|手机|電話|携帯|тел|телефон|هاتف|جوال)(?:\.?:|\.|#)? {0,2}(?=[+(\d])/giu;
/** Before a number there is no letter or digit, and no sign that ties it to one. */
const START =
  /(?<![\d\p{Sc}#@_+(]|(?![\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])\p{L})(?<!\d[-./,:']|[\p{L}][-_./\\])(?:(?:\(\+|\+) ?|\()?\d|(?<=\d)\+(?=\d{7})/gu;

function createReadNumber(home: PhoneHome): ReadNumber {
  const known = new Map<string, ParsedPhone>();
  return (number) => {
    const earlier = known.get(number);
    if (earlier !== undefined) return earlier;
    if (known.size >= MAX_READ) return malformed('not_valid');
    const reading = parsePhone(number, home);
    known.set(number, reading);
    return reading;
  };
}

function findLinked(text: string, read: ReadNumber): readonly PhoneSpan[] {
  return LINKED.flatMap((form) =>
    [...text.matchAll(form)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      reading: read(match.groups?.['number'] ?? ''),
    })),
  );
}

function findLabelled(text: string, read: ReadNumber): readonly PhoneSpan[] {
  return [...text.matchAll(LABEL)].flatMap((match) => {
    const span = choosePhone(text, listDigitGroups(text, match.index + match[0].length), read);
    return span === null ? [] : [{ ...span, from: match.index }];
  });
}

function readAt(text: string, at: number, read: ReadNumber): PhoneSpan | null {
  const groups = listDigitGroups(text, at);
  const look = lookAtPhone(text, groups);
  const span = look === 'none' ? null : choosePhone(text, groups, read);
  if (span === null || look === 'sure') return span;
  const { reading } = span;
  if (reading.kind === 'malformed') return null;
  if (reading.kind === 'ask') return span;
  const typed = text.slice(span.from, span.to);
  if (look === 'maybe' && isWrittenAsUsual(typed, reading.e164)) return span;
  // Fewer digits are a list of small numbers sooner than a phone without its 0.
  if (look === 'maybe' && typed.replace(/\D/g, '').length < MIN_DOUBTFUL) return null;
  return { ...span, reading: { kind: 'ask', readings: [reading.e164] } };
}

function findBare(text: string, read: ReadNumber): readonly PhoneSpan[] {
  const spans: PhoneSpan[] = [];
  const start = new RegExp(START);
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const span = readAt(text, found.index, read);
    if (span !== null) spans.push(span);
    start.lastIndex = span?.to ?? found.index + found[0].length;
  }
  return spans;
}

/**
 * The phones of a text in which an amount beside its currency has been masked, in their order; they never overlap. The
 * shortest run of digits that is a number is one. Never digits of an address, an account, a card, a reference, a date.
 * `malformed` is told of what is meant as a phone: begun with `+` or 0, with its area in brackets, or called one.
 */
export function findPhones(folded: string, home: PhoneHome = NO_HOME): readonly PhoneSpan[] {
  const text = toPlainSigns(folded);
  const read = createReadNumber(home);
  const linked = findLinked(text, read);
  const withoutLinked = hideSpans(text, linked);
  const labelled = findLabelled(withoutLinked, read);
  const bare = findBare(hideNonPhones(hideSpans(withoutLinked, labelled)), read);
  return [...linked, ...labelled, ...bare].sort((a, b) => a.from - b.from);
}
