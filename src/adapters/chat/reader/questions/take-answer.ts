import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import { formatPlainAmount } from '../../../../domain/money/format-money.js';
import type { Span } from '../text/span.js';
import { writeTime } from '../time/example-times.js';
import type { LinkFormValues } from '../values/link-form-values.js';
import type { Question, QuestionReading } from './question.js';

/** What was read of a text, and what is still to be asked. */
export interface Asking {
  readonly values: LinkFormValues;
  readonly questions: readonly Question[];
}

/** What goes out at a time goes to whom the line names. */
function channelsOf({ channels, email, phone }: LinkFormValues): readonly DeliveryChannel[] {
  if (channels.length > 0) return channels;
  return [...(email === '' ? [] : ['email' as const]), ...(phone === '' ? [] : ['sms' as const])];
}

/** The values with one reading taken; times are written as one would type them in that zone. */
function takeReading(values: LinkFormValues, reading: QuestionReading, timeZone: string): LinkFormValues {
  switch (reading.kind) {
    case 'amount': {
      const { amount } = reading;
      return { ...values, amount: formatPlainAmount(amount), currency: amount.currency };
    }
    case 'expires':
      return { ...values, expires: writeTime(reading.at, timeZone) };
    case 'never':
      return { ...values, expires: 'never' };
    case 'sendAt': {
      const sendAt = writeTime(reading.at, timeZone, 'send');
      return { ...values, channels: channelsOf(values), sendKind: 'at', sendAt };
    }
    case 'sendNow': {
      const { channels } = reading;
      return { ...values, channels: channels.length > 0 ? channels : channelsOf(values), sendKind: 'now' };
    }
    case 'email':
      return { ...values, email: reading.text };
    case 'phone':
      return { ...values, phone: reading.text };
    case 'reminders':
      return {
        ...values,
        reminders: reading.times.map((at) => writeTime(at, timeZone, 'send')).join(', '),
      };
    case 'words':
      return values;
  }
}

/** Where a piece stands once another was cut out of the same text. */
function shift({ place, ...question }: Question, cut: Span): Question {
  if (place === undefined) return question;
  const by = cut.to - cut.from;
  if (place.from >= cut.to) return { ...question, place: { from: place.from - by, to: place.to - by } };
  return place.to <= cut.from ? { ...question, place } : question;
}

/** The first question answered by one of its readings. What was taken for a value is no word of the description any more. */
export function takeAnswer(
  { values, questions: [question, ...rest] }: Asking,
  reading: QuestionReading,
  timeZone: string,
): Asking {
  const taken = takeReading(values, reading, timeZone);
  const place = reading.kind === 'words' ? undefined : question?.place;
  if (place === undefined) return { values: taken, questions: rest };
  const { description } = taken;
  return {
    values: { ...taken, description: description.slice(0, place.from) + description.slice(place.to) },
    questions: rest.map((each) => shift(each, place)),
  };
}
