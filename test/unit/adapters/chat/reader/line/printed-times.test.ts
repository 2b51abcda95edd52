import { describe, expect, it } from '@jest/globals';
import { parseLinkForm } from '../../../../../../src/adapters/chat/reader/form/parse-link-form.js';
import { readLinkLine } from '../../../../../../src/adapters/chat/reader/line/read-link-line.js';
import { formatWhen, formatWhenBoth } from '../../../../../../src/adapters/chat/time/format-when.js';
import { wordsIn } from '../../../../../../src/adapters/chat/words/words-in.js';
import { LANGUAGES } from '../../../../../../src/domain/text/language.js';

const NOW = new Date('2026-11-26T10:00:00.000Z');
const TIME_ZONE = 'Asia/Bangkok';
const CONTEXT = { now: NOW, timeZone: TIME_ZONE, defaultCurrency: 'USD', country: null };
/** One for each weekday. */
const DAYS = [1, 2, 3, 4, 5, 6, 7].map((ahead) => new Date(NOW.getTime() + ahead * 86_400_000));

function readDraft(line: string) {
  const { values, questions, problem } = readLinkLine(line, CONTEXT);
  const parsed = parseLinkForm(values, { ...CONTEXT, defaultExpiry: { kind: 'never' } });
  if (!parsed.ok || questions.length > 0 || problem !== null) return `not read: ${line}`;
  return { expiresAt: parsed.draft.expiresAt, description: parsed.draft.description };
}

describe.each(LANGUAGES)('a time that Paylink prints in %s, typed in a line', (language) => {
  const words = wordsIn(language);

  it('is when the link ends, with the distance beside it or without', () => {
    for (const at of DAYS) {
      const read = { expiresAt: at, description: 'tea' };
      const both = formatWhenBoth(at, { now: NOW, timeZone: TIME_ZONE, words });
      expect(readDraft(`20 usd tea expires:"${both}"`)).toEqual(read);
      expect(readDraft(`20 usd tea until ${formatWhen(words, at, TIME_ZONE)}`)).toEqual(read);
    }
  });
});
