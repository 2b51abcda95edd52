import type { KeyAsk } from '../../../../src/domain/api/key-ask.js';
import type { Member } from '../../../../src/domain/merchant/member.js';
import type { Merchant } from '../../../../src/domain/merchant/merchant.js';
import { buildTestActor, buildTestMember } from '../../../support/build-test-merchant.js';
import { createFakeWorld, type WorldSeed } from '../../../support/fake-world.js';
import { inState } from '../../domain/kyc/kyc-in-state.js';

export const JO = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
export const BO = buildTestActor({ memberId: 'mem_bo', role: 'manager' });
export const DI = buildTestActor({ memberId: 'mem_di', role: 'owner' });

export const slackMember = (name: string, role: Member['role']): Member =>
  buildTestMember({
    ...{ id: `mem_${name.toLowerCase()}`, role, displayName: name },
    accounts: [{ platform: 'slack', userId: `U_${name.toUpperCase()}` }],
  });

/** Jo and Di own, Bo manages, Mai sells. */
export const TEAM = [
  slackMember('Jo', 'owner'),
  slackMember('Di', 'owner'),
  slackMember('Bo', 'manager'),
  slackMember('Mai', 'sales'),
];

export const ASK: KeyAsk & { readonly place: 'slack' } = {
  ...{ name: 'Web shop', mode: 'test', scopes: ['links:read', 'links:write'], endsAt: null, place: 'slack' },
};
/** What takes two people. */
export const LIVE_ASK = { ...ASK, mode: 'live', scopes: ['links:read', 'refunds:write'] } as const;

/** A world whose merchant the operator approved; roles are those that the store has. */
export function setUpKeys(seed: WorldSeed & { readonly merchant?: Merchant } = {}) {
  const world = createFakeWorld({ members: TEAM, ...seed });
  world.kycs.put(inState('approved'));
  const services = world.strictServices;
  /** The trail's new rows, once the merchant was looked after. */
  const told = async () => {
    await world.work();
    return world.auditTrail.rows.map(({ action, subject, place, actor }) => ({
      ...{ action, subject, place },
      by: actor.kind === 'member' ? actor.memberId : actor.kind,
    }));
  };
  const notes = () =>
    world.chatMessages
      .all()
      .flatMap(({ content, target, wantedVersion }) =>
        content.kind === 'merchant_note' && target.kind === 'member'
          ? [{ to: target.memberId, version: wantedVersion, ...content.note }]
          : [],
      );
  const find = async (keyId: string) => {
    const key = await world.apiKeys.find('mer_lotus', keyId);
    if (key === null) throw new Error(`there is no key ${keyId}`);
    return key;
  };
  /** A key whose secret Jo saw. */
  const makeShown = async (ask: Partial<KeyAsk> = {}) => {
    const { key, page } = await services.askKey(JO, { ...ASK, ...ask });
    const { secret } = await services.showKey(tokenOf(page));
    return { keyId: key.id, memberId: key.memberId, secret };
  };
  return { ...world, services, told, notes, find, makeShown };
}

export function tokenOf(page: { readonly url: string } | null): string {
  return page?.url.split('/').at(-1) ?? '';
}

export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { readonly code: string }) => error.code,
  );
