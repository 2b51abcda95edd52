import { EVENT_TYPES, type EventType } from '../../domain/api/event-types.js';
import { AppError } from '../../domain/errors.js';

const MOST_SIGNS = 100;

/** Each once, in the catalogue's order; null: all. A `ping` comes whatever is asked for. Throws AppError `invalid_input`. */
export function cleanTypes(types: readonly EventType[] | null): readonly EventType[] | null {
  if (types === null) return null;
  const asked = EVENT_TYPES.filter((type) => types.includes(type) && type !== 'ping');
  if (asked.length === 0) throw new AppError('invalid_input', { fields: ['events'] });
  return asked;
}

/** Null where nothing is said. Throws AppError `invalid_input`. */
export function cleanDescription(description: string | null): string | null {
  const said = description?.trim() ?? '';
  if ([...said].length > MOST_SIGNS) throw new AppError('invalid_input', { fields: ['description'] });
  return said === '' ? null : said;
}
