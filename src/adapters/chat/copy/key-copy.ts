import type { ApiKey, KeyState } from '../../../domain/api/api-key.js';
import type { Scope } from '../../../domain/api/scope.js';
import type { KeyRow } from '../../../service/keys/list-keys.js';
import type { MessageKey, Words } from '../words/words.js';

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

const SCOPE_WORDS = {
  'links:read': 'api.scope.links_read',
  'links:write': 'api.scope.links_write',
  send: 'api.scope.send',
  'refunds:write': 'api.scope.refunds_write',
  webhooks: 'api.scope.webhooks',
  'reports:read': 'api.scope.reports_read',
} as const satisfies Readonly<Record<Scope, MessageKey>>;

/** "See links" */
export function nameScope(words: Words, scope: Scope): string {
  return words.say(SCOPE_WORDS[scope]);
}

/** "See links, Make and change links": an "and" between them would read as one of those inside. */
export function joinScopes(words: Words, scopes: readonly Scope[]): string {
  return scopes.map((scope) => nameScope(words, scope)).join(', ');
}

/** "•••• 4fGh"; null for a key whose secret nobody saw yet. */
export function showLastFour({ lastFour }: Pick<KeyRow, 'lastFour'>): string | null {
  return lastFour === null ? null : `•••• ${lastFour}`;
}
