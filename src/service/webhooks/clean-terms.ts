import { EVENT_TYPES, type EventType } from '../../domain/api/event-types.js';
import { AppError } from '../../domain/errors.js';
import { countCharacters, isCleanLine } from '../../domain/text/clean-line.js';
import { cleanWords } from '../../domain/text/clean-words.js';

const MOST_SIGNS = 100;

/** Each once, in the catalogue's order; null: all. A `ping` comes whatever is asked for. Throws AppError `invalid_input`. */
export function cleanTypes(types: readonly EventType[] | null): readonly EventType[] | null {
  if (types === null) return null;
  const asked = EVENT_TYPES.filter((type) => types.includes(type) && type !== 'ping');
  if (asked.length === 0) throw new AppError('invalid_input', { fields: ['events'] });
  return asked;
}

/** One line, as it is shown in chats; null where nothing is said. Throws AppError `invalid_input`. */
export function cleanDescription(description: string | null): string | null {
  const said = cleanWords(description ?? '').trim();
  if (said === '') return null;
  if (isCleanLine(said) && countCharacters(said) <= MOST_SIGNS) return said;
  throw new AppError('invalid_input', { fields: ['description'] });
}
