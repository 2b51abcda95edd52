import type { ApiKey, KeyState } from '../../../domain/api/api-key.js';
import type { Scope } from '../../../domain/api/scope.js';
import type { KeyRow } from '../../../service/keys/list-keys.js';
import type { Words } from '../words/words.js';
import { joinAnd } from './join-and.js';

const DOTS: Readonly<Record<KeyState, string>> = {
  waiting: '🟠',
  ready: '⚪',
  active: '🟢',
  ended: '⚫',
  revoked: '⚫',
  declined: '⚫',
};

/** "🟢 Active" */
export function formatKeyState(words: Words, state: KeyState): string {
  return `${DOTS[state]} ${words.say(`keys.state.${state}`)}`;
}

/** "Live", "Test" */
export function nameMode(words: Words, { mode }: Pick<ApiKey, 'mode'>): string {
  return words.say('api.mode', { mode: mode === 'live' ? 'live' : 'other' });
}

/** "See links and Refund" */
export function joinScopes(words: Words, scopes: readonly Scope[]): string {
  return joinAnd(
    words,
    scopes.map((scope) => words.say(`api.scope.${scope}`)),
  );
}

/** "•••• 4fGh"; null for a key whose secret nobody saw yet. */
export function showLastFour({ lastFour }: Pick<KeyRow, 'lastFour'>): string | null {
  return lastFour === null ? null : `•••• ${lastFour}`;
}
