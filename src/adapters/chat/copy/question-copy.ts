import { formatMoney } from '../../../domain/money/format-money.js';
import type { Question, QuestionReading, QuestionReason } from '../reader/questions/question.js';
import { formatWhen } from '../time/format-when.js';
import { cutText } from './cut-text.js';

const MAX_SHOWN = 60;

const AMOUNT_REASONS: Readonly<Record<QuestionReason, string>> = {
  several: 'has more than one number',
  times: 'is a number of things at a price: I bill one amount',
  period: 'says how often, or for each: a link is paid once',
  about: 'is no exact amount',
  plus: 'adds something: I bill the whole amount',
  split: 'could be one number or two',
  magnitude: 'could mean several amounts',
  subunit: 'could be the smaller coins',
  sign: 'has a minus or brackets',
  word: 'could be a currency, or a word',
  unreadable: 'is no amount that I can read',
  ambiguous: 'could be read two ways',
  one_of_several: 'has more than one amount',
  stands_alone: 'may be the amount, or part of the words',
  left_over: 'has a number beside the amount',
  currency: 'could be several currencies',
  time_in_words: 'looks like a time',
  time_unclear: 'could be several times',
  country: 'has no country code',
  disguised: 'looks like an address',
};

const QUESTIONS: Readonly<Record<Question['about'], string>> = {
  amount: 'How much is it?',
  expires: 'When does the link end?',
  sendAt: 'When does it go out?',
  time: 'Is it when the link ends?',
  email: 'Which address is it?',
  phone: 'Which number is it?',
};

/** What is asked, one or two sentences: `"5 to 10 usd" has more than one number. How much is it?` */
export function describeQuestion({ about, text, why }: Question): string {
  return `"${cutText(text, MAX_SHOWN)}" ${AMOUNT_REASONS[why]}. ${QUESTIONS[about]}`;
}

/** One reading, for a button: "1,234.00 USD", "Ends Fri 27 Nov 2026, 23:59", "Only words". */
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
