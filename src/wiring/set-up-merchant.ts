import { defaultWorkspace, type WorkspaceSeed } from '@paylink/playground/slack/workspace-seed';
import type { Store } from '../adapters/persistence/store/connect-store.js';
import { toLanguage } from '../domain/text/language.js';
import type { Services } from '../service/create-services.js';

type Person = WorkspaceSeed['people'][number];

const PLATFORM = 'slack';
const WORKSPACE = { platform: PLATFORM, workspaceId: defaultWorkspace.team.id } as const;
const PAID_CHANNEL_ID = 'C0PAYMENTS';

interface SetUpMerchantDeps {
  readonly services: Services;
  readonly store: Store;
}

/** Gives the workspace for practice its merchant, with people and a channel, unless it has one already. */
export async function setUpMerchant({ services, store }: SetUpMerchantDeps): Promise<void> {
  if ((await store.merchants.findByWorkspace(PLATFORM, defaultWorkspace.team.id)) !== null) return;
  const { actor, merchant } = await services.identifyMember(toChatPerson(getPersonOrThrow('Owner')));
  const managers = [getPersonOrThrow('Manager').id];
  await services.appointManagers({ actor, workspace: WORKSPACE, userIds: managers });
  const paidChannel = { ...WORKSPACE, channelId: PAID_CHANNEL_ID };
  await services.changeSettings(actor, { ...merchant.settings, paidChannel, reminders: 'usual' }, PLATFORM);
}

function getPersonOrThrow(title: string): Person {
  const person = defaultWorkspace.people.find((other) => other.title === title);
  if (person === undefined) throw new Error(`the playground has no ${title}`);
  return person;
}

function toChatPerson({ id, realName, timeZone, locale, isAdmin }: Person) {
  const { team } = defaultWorkspace;
  return {
    platform: PLATFORM,
    workspaceId: team.id,
    workspaceName: team.name,
    workspaceHandle: null,
    userId: id,
    displayName: realName,
    timeZone,
    language: toLanguage(locale),
    standing: isAdmin === true ? 'may_own' : 'colleague',
  } as const;
}
