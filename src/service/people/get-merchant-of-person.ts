import { AppError } from '../../domain/errors.js';
import { INITIAL_SETTINGS, type Merchant } from '../../domain/merchant/merchant.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ChatPerson } from './chat-person.js';
import { checkMayJoin } from './check-may-join.js';

export interface GetMerchantOfPersonDeps {
  readonly merchants: MerchantRepository;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The merchant that a person's workspace is. Throws as `checkMayJoin` does. */
export type GetMerchantOfPerson = (person: ChatPerson) => Promise<Merchant>;

/** A workspace seen for the first time becomes a merchant in test mode. */
export function makeGetMerchantOfPerson(deps: GetMerchantOfPersonDeps): GetMerchantOfPerson {
  const { merchants, clock, ids } = deps;

  /** Earlier releases took the workspace's id where its name was not told. */
  async function mendName(merchant: Merchant, { workspaceId, workspaceName }: ChatPerson): Promise<Merchant> {
    if (merchant.name !== workspaceId || workspaceName === null) return merchant;
    await merchants.renameMerchant(merchant.id, workspaceName);
    return { ...merchant, name: workspaceName };
  }

  return async (person) => {
    const { platform, workspaceId, workspaceName, timeZone } = person;
    const known = await merchants.findByWorkspace(platform, workspaceId);
    if (known !== null) return mendName(known, person);
    await checkMayJoin(merchants, person, null);
    // Customers read it: an id is no name.
    if (workspaceName === null) throw new AppError('person_unknown');
    return merchants.insertMerchant({
      id: ids.newId('mer'),
      name: workspaceName,
      mode: 'test',
      workspaces: [{ platform, workspaceId }],
      settings: { ...INITIAL_SETTINGS, timeZone: timeZone ?? INITIAL_SETTINGS.timeZone },
      createdAt: clock.now(),
    });
  };
}
