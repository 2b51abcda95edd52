import type { Language } from '../../../domain/text/language.js';
import type { Clock } from '../../../ports/clock.js';
import type { Identified } from '../../../service/people/identify-member.js';
import { zoneOf } from '../../chat/conversation/model/zones.js';
import { createBoundedMemory } from '../memory/bounded-memory.js';
import { keyOfPerson, type Person } from './asker.js';

/** How people read who have come before, known without asking anybody: in which language they wait, and in which zone. */
export interface LanguageMemory {
  get(person: Person): Language | null;
  zoneOf(person: Person): string | null;
  note(person: Person, identified: Identified): void;
  /** Slack told of another language; null: of none that Paylink speaks. Of those who never came nothing is kept. */
  change(person: Person, language: Language | null): void;
}

/** Longer than a profile: it only says in which language somebody waits. */
const BOUNDS = { ttlMs: 7 * 24 * 3_600_000, maxEntries: 5_000 };

export function createLanguageMemory(clock: Clock): LanguageMemory {
  const languages = createBoundedMemory<Language>(clock, BOUNDS);
  const zones = createBoundedMemory<string>(clock, BOUNDS);
  return {
    get: (person) => languages.get(keyOfPerson(person)) ?? null,
    zoneOf: (person) => zones.get(keyOfPerson(person)) ?? null,
    note(person, identified) {
      const { member, merchant } = identified;
      languages.set(keyOfPerson(person), member.language ?? merchant.settings.language);
      zones.set(keyOfPerson(person), zoneOf(identified));
    },
    change(person, language) {
      const key = keyOfPerson(person);
      const hasCome = languages.get(key) !== undefined;
      languages.delete(key);
      if (hasCome && language !== null) languages.set(key, language);
    },
  };
}
