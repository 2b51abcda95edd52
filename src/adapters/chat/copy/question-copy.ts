import { formatMoney, formatPlainAmount } from '../../../domain/money/format-money.js';
import type { Question, QuestionReading } from '../reader/questions/question.js';
import { formatWhen } from '../time/format-when.js';
import type { Words } from '../words/words.js';
import { cutText } from './cut-text.js';
import { joinAnd, joinOr } from './join-and.js';

const MAX_SHOWN = 60;

/** One reading, for a button: "1,234.00 USD", "Ends Fri 27 Nov 2026, 23:59, Bangkok time", "Only words". */
export function nameReading(words: Words, reading: QuestionReading, timeZone: string): string {
  switch (reading.kind) {
    case 'amount':
      return formatMoney(reading.amount);
    case 'expires':
      return words.say('question.reading.expires', { time: formatWhen(words, reading.at, timeZone) });
    case 'sendAt':
      return words.say('question.reading.send_at', { time: formatWhen(words, reading.at, timeZone) });
    case 'email':
    case 'phone':
      return reading.text;
    case 'reminders': {
      const times = reading.times.map((at) => formatWhen(words, at, timeZone));
      return words.say('question.reading.reminders', { times: joinAnd(words, times) });
    }
    case 'sendNow':
      return words.say('page.button.send_now');
    case 'never':
      return words.say('review.never_expires');
    case 'words':
      return words.say('question.reading.words');
  }
}

function describeTwoWays(words: Words, { text, readings }: Question, timeZone: string): string {
  const plain = readings.flatMap((each) => (each.kind === 'amount' ? [formatPlainAmount(each.amount)] : []));
  const shown = readings.map((reading) => nameReading(words, reading, timeZone));
  const said = { text, readings: joinOr(words, shown), typed: joinOr(words, plain) };
  return words.say('question.amount_unclear', said);
}

/** What is asked: `"5 to 10 usd" has more than one number. How much is it: 5.00 USD or 10.00 USD?` */
export function describeQuestion(words: Words, question: Question, timeZone: string): string {
  const { about, text, why, readings } = question;
  if (why === 'ambiguous') return describeTwoWays(words, question, timeZone);
  const shown = readings
    .filter(({ kind }) => kind !== 'words')
    .map((reading) => nameReading(words, reading, timeZone));
  const reason = words.say(`question.why.${why}`, { text: cutText(text, MAX_SHOWN) });
  const asked = about === 'sendAt' ? 'send_at' : about;
  const ask =
    shown.length === 0
      ? words.say(`question.ask.${asked}`)
      : words.say(`question.ask.${asked}_of`, { readings: joinOr(words, shown) });
  return `${reason} ${ask}`;
}
