import type { Mode } from '../merchant/merchant.js';
import { countCharacters, isCleanLine } from '../text/clean-line.js';
import { cleanWords } from '../text/clean-words.js';
import { SCOPES, type Scope } from './scope.js';

/** What an owner asks for when they make a key. */
export interface KeyAsk {
  readonly name: string;
  readonly mode: Mode;
  readonly scopes: readonly Scope[];
  /** Null: it has no end. */
  readonly endsAt: Date | null;
}

export const MOST_KEY_NAME = 40;
/** As far as anybody plans; what is meant to have no end has none. */
const MOST_DAYS_AHEAD = 3_660;
const DAY_MS = 24 * 60 * 60_000;

/** A field that cannot stay as it is. */
export type KeyAskField = 'name' | 'scopes' | 'endsAt';

/** As it is kept: the name without what nobody sees, the scopes in their order, each once. */
export function cleanKeyAsk(ask: KeyAsk): KeyAsk {
  const { name, scopes } = ask;
  return {
    ...ask,
    name: cleanWords(name).trim().replace(/\s+/g, ' '),
    scopes: SCOPES.filter((scope) => scopes.includes(scope)),
  };
}

/** Of one that was cleaned; none: it can be made. */
export function findKeyAskProblems({ name, scopes, endsAt }: KeyAsk, now: Date): readonly KeyAskField[] {
  const isNamed = name !== '' && isCleanLine(name) && countCharacters(name) <= MOST_KEY_NAME;
  const ahead = endsAt === null ? null : endsAt.getTime() - now.getTime();
  const ends = ahead === null || (ahead > 0 && ahead <= MOST_DAYS_AHEAD * DAY_MS);
  const fields: readonly (readonly [KeyAskField, boolean])[] = [
    ['name', isNamed],
    ['scopes', scopes.length > 0],
    ['endsAt', ends],
  ];
  return fields.flatMap(([field, isFine]) => (isFine ? [] : [field]));
}

/** Whether it takes two people: what gives real money back without anybody looking. */
export function takesTwoPeople({ mode, scopes }: Pick<KeyAsk, 'mode' | 'scopes'>): boolean {
  return mode === 'live' && scopes.includes('refunds:write');
}
