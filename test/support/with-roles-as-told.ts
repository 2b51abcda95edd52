import type { MemberActor } from '../../src/domain/merchant/actor.js';
import type { MerchantRepository } from '../../src/ports/merchant-repository.js';
import type { Services } from '../../src/service/create-services.js';
import { buildTestMember } from './build-test-merchant.js';

/** A test says who acts, and in which role: the store says so too by then. */
export function withRolesAsTold(merchants: MerchantRepository, services: Services): Services {
  return new Proxy(services, {
    get(target, name, receiver) {
      const useCase = Reflect.get(target, name, receiver) as unknown;
      if (typeof useCase !== 'function') return useCase;
      return (first: unknown, ...rest: readonly unknown[]) => {
        const actor = findActor(first);
        const call = () => Reflect.apply(useCase, target, [first, ...rest]);
        return actor === null ? call() : tell(merchants, actor).then(call);
      };
    },
  });
}

function findActor(first: unknown): MemberActor | null {
  const asked = first as { readonly kind?: string; readonly actor?: MemberActor } | null | undefined;
  if (asked?.kind === 'member') return first as MemberActor;
  return asked?.actor?.kind === 'member' ? asked.actor : null;
}

async function tell(
  merchants: MerchantRepository,
  { merchantId, memberId, role }: MemberActor,
): Promise<void> {
  const known = await merchants.findMember(merchantId, memberId);
  if (known === null) {
    const accounts = [{ platform: 'slack', userId: `U_${memberId}` }] as const;
    await merchants.insertMember(buildTestMember({ id: memberId, merchantId, role, accounts }));
  } else if (known.role !== role) await merchants.setRole(merchantId, memberId, role);
}
