import { accessSync, constants } from 'node:fs';
import { CHAT_NAMES } from '../adapters/chat/copy/chat-names.js';
import type { Words } from '../adapters/chat/words/words.js';
import type { Config } from '../config/config.js';

/** Who decides about merchants, where, and how many an approval needs. */
export function tellOperator(words: Words, { operator, playground }: Config): string {
  const { reviewers, place, needed } = operator;
  const names = reviewers.map(({ name }) => name).join(', ');
  const none = playground.on ? 'played' : 'other';
  const how = place === null ? 'command' : 'place';
  return words.say('terminal.report.operator', {
    ...{ how: reviewers.length === 0 ? none : how, names, named: reviewers.length, needed },
    place: namePlace(place),
  });
}

function namePlace(place: Config['operator']['place']): string {
  return place === null ? '' : `${place.platform}:${place.channelId}`;
}

/** Nothing comes to a chat that is off; in a playground the practice chats stand in. */
export function warnOfPlace(words: Words, config: Config): readonly string[] {
  const { place } = config.operator;
  if (place === null || config.playground.on || config[place.platform] !== null) return [];
  const chat = CHAT_NAMES[place.platform];
  return [words.say('terminal.warning.place_off', { chat, place: namePlace(place) })];
}

/** More are asked for than there are. */
export function warnOfReviewers(words: Words, { operator }: Config): readonly string[] {
  const { reviewers, needed } = operator;
  if (reviewers.length === 0 || reviewers.length >= needed) return [];
  return [words.say('terminal.warning.few_reviewers', { named: reviewers.length, needed })];
}

/** Said at once, not by the first merchant whom nobody compared. */
export function warnOfScreeningList(words: Words, { screeningList: path }: Config): readonly string[] {
  if (path === null) return [];
  try {
    accessSync(path, constants.R_OK);
    return [];
  } catch {
    return [words.say('terminal.warning.screening_unreadable', { path })];
  }
}
