import type { Store } from '../adapters/persistence/store/connect-store.js';
import type { Services } from '../service/create-services.js';
import { getPersonOrThrow, PRACTICE_PLATFORM, PRACTICE_WORKSPACE, toChatPerson } from './practice/people.js';

const PAID_CHANNEL_ID = 'C0PAYMENTS';

interface SetUpMerchantDeps {
  readonly services: Services;
  readonly store: Store;
}

/** Whether the workspace for practice has its merchant, with all that became of it. */
export async function hasMerchant({ store }: Pick<SetUpMerchantDeps, 'store'>): Promise<boolean> {
  const { platform, workspaceId } = PRACTICE_WORKSPACE;
  return (await store.merchants.findByWorkspace(platform, workspaceId)) !== null;
}

/** Gives the workspace for practice its merchant, with people and a channel, unless it has one already. */
export async function setUpMerchant({ services, store }: SetUpMerchantDeps): Promise<void> {
  if (await hasMerchant({ store })) return;
  const { actor, merchant } = await services.identifyMember(toChatPerson(getPersonOrThrow('Owner')));
  const managers = [getPersonOrThrow('Manager').id];
  await services.appointManagers({ actor, workspace: PRACTICE_WORKSPACE, userIds: managers });
  const paidChannel = { ...PRACTICE_WORKSPACE, channelId: PAID_CHANNEL_ID };
  const settings = { ...merchant.settings, paidChannel, reminders: 'usual' } as const;
  await services.changeSettings(actor, settings, PRACTICE_PLATFORM);
}
