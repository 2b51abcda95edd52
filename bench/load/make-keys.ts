import { type ApiKey, MOST_KEYS } from '../../src/domain/api/api-key.js';
import { buildKeyText } from '../../src/domain/api/key-text.js';
import { SCOPES } from '../../src/domain/api/scope.js';
import type { AuditEntry } from '../../src/domain/audit/audit-entry.js';
import type { MemberActor } from '../../src/domain/merchant/actor.js';
import type { BenchServices } from './bench-services.js';
import { OWNER } from './make-links.js';

/** Secrets of so many keys, spread over merchants: more than a hundred requests a second are no single key's. */
export async function makeKeys(bench: BenchServices, count: number): Promise<readonly string[]> {
  const secrets: string[] = [];
  let owner: MemberActor | null = null;
  for (let number = 0; number < count; number += 1) {
    if (owner === null || number % MOST_KEYS === 0) owner = await getOwner(bench, number);
    secrets.push(await makeKey(bench, owner, number));
  }
  return secrets;
}

async function getOwner({ services }: BenchServices, number: number): Promise<MemberActor> {
  const { actor } = await services.identifyMember({ ...OWNER, workspaceId: `T0KEYS${number}` });
  return actor;
}

async function makeKey(
  { services, store }: BenchServices,
  owner: MemberActor,
  number: number,
): Promise<string> {
  const ask = { name: `Shop ${number}`, mode: 'test', scopes: SCOPES, endsAt: null, place: 'slack' } as const;
  const { key } = await services.askKey(owner, ask);
  const secret = buildKeyText('test', String(number).padStart(30, '0'));
  const shown = { secret, madeAt: new Date(), shownTo: owner.memberId, othersEndAt: null };
  await store.apiKeys.addSecret(key, shown, buildEntry(key));
  return secret;
}

function buildEntry({ id, merchantId, madeAt: at }: ApiKey): AuditEntry {
  return {
    ...{ id: `aud_${id}`, merchantId, at, subject: id, before: null, after: null, reason: null },
    actor: { kind: 'system' },
    place: 'system',
    action: 'key.shown',
  };
}
