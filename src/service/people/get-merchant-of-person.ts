import { AppError } from '../../domain/errors.js';
import { INITIAL_SETTINGS, type Merchant } from '../../domain/merchant/merchant.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ChangeAndTellDeps } from '../audit/change-and-tell.js';
import { type ChatPerson, toSpoken } from './chat-person.js';
import { checkMayJoin } from './check-may-join.js';
import { letIn } from './let-in.js';

export interface GetMerchantOfPersonDeps extends ChangeAndTellDeps {
  readonly merchants: MerchantRepository;
  readonly ids: Ids;
}

/** The merchant that a person's workspace is; `found`: as it was looked up already. Throws as `checkMayJoin` does. */
export type GetMerchantOfPerson = (person: ChatPerson, found: Merchant | null) => Promise<Merchant>;

/** A workspace seen for the first time becomes a merchant in test mode. */
export function makeGetMerchantOfPerson(deps: GetMerchantOfPersonDeps): GetMerchantOfPerson {
  const { merchants, clock, ids } = deps;

  /** What stood in for the workspace's name is no name that an owner chose. Earlier releases took its id, too. */
  async function mendName(merchant: Merchant, person: ChatPerson): Promise<Merchant> {
    const { workspaceId, workspaceName, workspaceHandle } = person;
    const isStandIn = merchant.name === workspaceId || merchant.name === workspaceHandle;
    if (!isStandIn || workspaceName === null || workspaceName === merchant.name) return merchant;
    await merchants.renameMerchant(merchant.id, workspaceName);
    return { ...merchant, name: workspaceName };
  }

  return async (person, lookedUp) => {
    const { platform, workspaceId, timeZone, language } = person;
    const known = lookedUp ?? (await merchants.findByWorkspace(platform, workspaceId));
    if (known !== null) {
      const found = person.isElsewhere === true ? known : await letIn(deps, known, { platform, workspaceId });
      return mendName(found, person);
    }
    await checkMayJoin(merchants, person, null);
    const name = person.workspaceName ?? person.workspaceHandle;
    // Customers read it: an id is no name.
    if (name === null) throw new AppError('person_unknown');
    return merchants.insertMerchant({
      id: ids.newId('mer'),
      name,
      country: null,
      mode: 'test',
      workspaces: [{ platform, workspaceId }],
      settings: {
        ...INITIAL_SETTINGS,
        timeZone: timeZone ?? INITIAL_SETTINGS.timeZone,
        language: toSpoken(language) ?? INITIAL_SETTINGS.language,
      },
      createdAt: clock.now(),
    });
  };
}
