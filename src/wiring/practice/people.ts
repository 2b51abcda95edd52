import { defaultWorkspace, type WorkspaceSeed } from '@paylink/playground/slack/workspace-seed';
import { toLanguage } from '../../domain/text/language.js';

type Person = WorkspaceSeed['people'][number];

export const PRACTICE_PLATFORM = 'slack' as const;
export const PRACTICE_WORKSPACE = {
  platform: PRACTICE_PLATFORM,
  workspaceId: defaultWorkspace.team.id,
} as const;

/** By what they are in the workspace: "Owner", "Manager", "Salesperson". */
export function getPersonOrThrow(title: string): Person {
  const person = defaultWorkspace.people.find((other) => other.title === title);
  if (person === undefined) throw new Error(`the playground has no ${title}`);
  return person;
}

/** As their chat tells of them. */
export function toChatPerson({ id, realName, timeZone, locale, isAdmin }: Person) {
  return {
    ...PRACTICE_WORKSPACE,
    workspaceName: defaultWorkspace.team.name,
    workspaceHandle: null,
    userId: id,
    displayName: realName,
    timeZone,
    language: toLanguage(locale),
    standing: isAdmin === true ? 'may_own' : 'colleague',
  } as const;
}
