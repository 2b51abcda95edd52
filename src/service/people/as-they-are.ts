import type { MemberActor } from '../../domain/merchant/actor.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

type Members = Pick<MerchantRepository, 'findMember'>;

/**
 * Use cases, each done with the role that whoever asks has when it begins: between a press and its effect somebody may
 * have lost theirs. Whoever asks comes first, by themselves or as the `actor` of a request; all else passes untouched.
 */
export function asTheyAre<UseCases extends object>(merchants: Members, useCases: UseCases): UseCases {
  return new Proxy(useCases, {
    get(target, name, receiver) {
      const useCase: unknown = Reflect.get(target, name, receiver);
      if (typeof useCase !== 'function') return useCase;
      return (first: unknown, ...rest: readonly unknown[]) => {
        const call = (asked: unknown) => Reflect.apply(useCase, target, [asked, ...rest]);
        const renewed = renew(merchants, first);
        return renewed === null ? call(first) : renewed.then(call);
      };
    },
  });
}

/** The same request by whoever asks as they are now; null: nobody of a merchant asks. */
function renew(merchants: Members, asked: unknown): Promise<unknown> | null {
  if (isActor(asked)) return readActor(merchants, asked);
  if (typeof asked !== 'object' || asked === null || !('actor' in asked)) return null;
  const { actor: told } = asked;
  return isActor(told) ? readActor(merchants, told).then((actor) => ({ ...asked, actor })) : null;
}

function isActor(asked: unknown): asked is MemberActor {
  return (
    typeof asked === 'object' &&
    asked !== null &&
    'kind' in asked &&
    asked.kind === 'member' &&
    'memberId' in asked
  );
}

/** Throws AppError `store_unavailable`. */
async function readActor(merchants: Members, actor: MemberActor): Promise<MemberActor> {
  const member = await merchants.findMember(actor.merchantId, actor.memberId);
  return { ...actor, role: member?.role ?? 'none' };
}
