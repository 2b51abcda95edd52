import type { ApiKey } from '../../domain/api/api-key.js';
import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { KeyChange } from '../../ports/api-keys.js';
import { type ChangeKeyDeps, changeKey, checkKeyState } from './change-key.js';
import { getKeyOrThrow } from './get-key-or-throw.js';
import { checkIsPersonWhoRefunds } from './list-agreeing.js';
import { type TellKeyDeps, tellKeySettled } from './tell-key.js';

export interface SettleKeyDeps extends ChangeKeyDeps, TellKeyDeps {
  readonly apiKeys: ChangeKeyDeps['apiKeys'];
}

interface KeyHandle {
  readonly keyId: string;
  readonly place: AuditPlace;
}

/**
 * Answers the key as it is then; its maker hears of it. Throws AppError `not_allowed`, `key_not_found`,
 * `second_person_needed` (who asked for it decides nothing), `key_not_now` (somebody decided already),
 * `store_unavailable`.
 */
export type SettleKey = (actor: MemberActor, of: KeyHandle) => Promise<ApiKey>;

/** A second person agrees: its maker may see its secret from now on. */
export function makeApproveKey(deps: SettleKeyDeps): SettleKey {
  return makeSettle(deps, 'key.approved', ({ memberId }) => ({ needsApproval: false, approvedBy: memberId }));
}

/** A second person says no: it never opens anything. */
export function makeDeclineKey(deps: SettleKeyDeps): SettleKey {
  return makeSettle(deps, 'key.declined', () => ({ declinedAt: deps.clock.now() }));
}

function makeSettle(
  deps: SettleKeyDeps,
  action: 'key.approved' | 'key.declined',
  toChange: (actor: MemberActor) => KeyChange,
): SettleKey {
  const { apiKeys, clock } = deps;
  return async (actor, { keyId, place }) => {
    checkIsPersonWhoRefunds(actor);
    const asked = await getKeyOrThrow(apiKeys, actor.merchantId, keyId);
    if (asked.madeBy === actor.memberId) throw new AppError('second_person_needed', { of: 'key' });
    checkKeyState(asked, clock.now(), ['waiting']);
    const expected = { needsApproval: true, declinedAt: null, revokedAt: null };
    const change = toChange(actor);
    const key = await changeKey(deps, asked, { actor, place, action, expected, change });
    await tellKeySettled(deps, key, {
      outcome: action === 'key.approved' ? 'approved' : 'declined',
      memberId: actor.memberId,
    });
    return key;
  };
}
