import { formatMoney, formatPlainAmount } from '../../../domain/money/format-money.js';
import type { Question, QuestionReading, QuestionReason } from '../reader/questions/question.js';
import { formatWhen } from '../time/format-when.js';
import { cutText } from './cut-text.js';
import { joinOr } from './money-problem-copy.js';

const MAX_SHOWN = 60;

/** Why something is asked about, after it in a sentence. */
export const QUESTION_REASON_COPY: Readonly<Record<QuestionReason, string>> = {
  several: 'has more than one number',
  times: 'is a number of things at a price, and I bill one amount',
  period: 'says how often, for each, or a part, and a link is paid once',
  about: 'is no exact amount',
  plus: 'is changed by what follows it, and I bill the whole amount',
  split: 'could be one number or two',
  magnitude: 'could mean several amounts',
  subunit: 'could be the smaller coins',
  sign: 'has a minus or brackets',
  word: 'has a word that could be a currency',
  unreadable: 'is no amount that I can read',
  ambiguous: 'could be read in more than one way',
  one_of_several: 'has more than one of a kind',
  stands_alone: 'may be the amount, or part of the words',
  left_over: 'has a number beside the amount',
  currency: 'could be in several currencies',
  time_in_words: 'looks like a time',
  time_unclear: 'could be several times',
  country: 'has no country code',
  disguised: 'looks like an address',
};

const QUESTIONS: Readonly<Record<Question['about'], string>> = {
  amount: 'How much is it',
  expires: 'When does the link end',
  sendAt: 'When does it go out',
  time: 'Is it when the link ends',
  email: 'Which address is it',
  phone: 'Which number is it',
};

/** One reading, for a button: "1,234.00 USD", "Ends Fri 27 Nov 2026, 23:59, Bangkok time", "Only words". */
export function nameReading(reading: QuestionReading, timeZone: string): string {
  switch (reading.kind) {
    case 'amount':
      return formatMoney(reading.amount);
    case 'expires':
      return `Ends ${formatWhen(reading.at, timeZone)}`;
    case 'sendAt':
      return `Goes out ${formatWhen(reading.at, timeZone)}`;
    case 'email':
    case 'phone':
      return reading.text;
    case 'words':
      return 'Only words';
  }
}

function describeTwoWays({ text, readings }: Question, timeZone: string): string {
  const plain = readings.flatMap((each) => (each.kind === 'amount' ? [formatPlainAmount(each.amount)] : []));
  const shown = readings.map((reading) => nameReading(reading, timeZone));
  return `${text} could be ${joinOr(shown)}: write ${joinOr(plain)}.`;
}

/** What is asked: `"5 to 10 usd" has more than one number. How much is it: 5.00 USD or 10.00 USD?` */
export function describeQuestion(question: Question, timeZone: string): string {
  const { about, text, why, readings } = question;
  if (why === 'ambiguous') return describeTwoWays(question, timeZone);
  const shown = readings
    .filter(({ kind }) => kind !== 'words')
    .map((reading) => nameReading(reading, timeZone));
  const ending = shown.length === 0 ? '?' : `: ${joinOr(shown)}?`;
  return `"${cutText(text, MAX_SHOWN)}" ${QUESTION_REASON_COPY[why]}. ${QUESTIONS[about]}${ending}`;
}
