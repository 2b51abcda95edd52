import { accessSync, constants } from 'node:fs';
import type { Words } from '../adapters/chat/words/words.js';
import type { Config } from '../config/config.js';

/** Who decides about merchants, where, and how many an approval needs. */
export function tellOperator(words: Words, { operator, playground }: Config): string {
  const { reviewers, place, needed } = operator;
  const names = reviewers.map(({ name }) => name).join(', ');
  const none = playground.on ? 'played' : 'other';
  const how = place === null ? 'command' : 'place';
  return words.say('terminal.report.operator', {
    ...{ how: reviewers.length === 0 ? none : how, names, needed },
    place: place === null ? '' : `${place.platform}:${place.channelId}`,
  });
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
