const CLOCK = /^(?:at|\d{1,2}[:.]\d{2}(?:am|pm)?|\d{1,2}(?:am|pm)|am|pm)$/i;
const MONTH =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?$/i;
const DAY = /^\d{1,2}(?:st|nd|rd|th)?$/i;

/** The rest of a time whose quotes were left out: `expires:fri 18:00`, `send:25 Nov at 9am`. */
export function isRestOfTime(value: string, next: string): boolean {
  const last = value.slice(value.lastIndexOf(' ') + 1);
  return CLOCK.test(next) || (DAY.test(last) && MONTH.test(next)) || (MONTH.test(last) && DAY.test(next));
}
