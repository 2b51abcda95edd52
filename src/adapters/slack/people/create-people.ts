import type { Language } from '../../../domain/text/language.js';
import type { Services } from '../../../service/create-services.js';
import type { Identified } from '../../../service/people/identify-member.js';
import type { People } from '../../chat/conversation/create-conversation.js';
import { createBoundedMemory } from '../memory/bounded-memory.js';
import { type Asker, keyOfPerson, type Person } from './asker.js';
import { createDirectory, type DirectoryDeps } from './create-directory.js';
import type { ToldLanguage } from './read-profile.js';

export interface PeopleDeps extends DirectoryDeps {
  readonly services: Pick<Services, 'identifyMember' | 'recogniseMember' | 'noteLanguage'>;
}

export interface SlackPeople extends People<Asker> {
  /** Slack told that somebody's profile has changed, and what stands in it now. */
  noteChange(person: Person, language: ToldLanguage): Promise<void>;
}

/** Longer than a profile: it only says in which language somebody waits. */
const LANGUAGE_BOUNDS = { ttlMs: 7 * 24 * 3_600_000, maxEntries: 5_000 };

const toAccount = ({ teamId, userId }: Person) =>
  ({ platform: 'slack', workspaceId: teamId, userId }) as const;

/**
 * Knows people by their Slack profile: name, time zone, language, standing. Slack not answering is no reason to turn
 * away somebody whom we know: then all is what it was before.
 */
export function createPeople({ services, ...deps }: PeopleDeps): SlackPeople {
  const directory = createDirectory(deps);
  const languages = createBoundedMemory<Language>(deps.clock, LANGUAGE_BOUNDS);

  function remember(asker: Asker, identified: Identified): Identified {
    const { member, merchant } = identified;
    languages.set(keyOfPerson(asker), member.language ?? merchant.settings.language);
    return identified;
  }

  /** Of those who never came nothing is remembered: Slack tells of everybody. */
  function rememberChange(person: Person, language: Language | null): void {
    const key = keyOfPerson(person);
    const hasCome = languages.get(key) !== undefined;
    languages.delete(key);
    if (hasCome && language !== null) languages.set(key, language);
  }

  async function identify(asker: Asker): Promise<Identified> {
    const wasKnown = directory.knowsProfile(asker);
    const [profile, teamName] = await Promise.all([
      directory.findProfile(asker),
      directory.findTeamName(asker),
    ]);
    const identified = await services.identifyMember({
      ...toAccount(asker),
      workspaceName: teamName,
      workspaceHandle: asker.teamDomain,
      displayName: profile?.name ?? null,
      timeZone: profile?.timeZone ?? null,
      // A remembered one may have changed since: whichever process heard of it, the store knows.
      language: wasKnown ? null : (profile?.language ?? null),
      standing: profile?.standing ?? null,
    });
    return remember(asker, identified);
  }

  return {
    workspaceOf: ({ teamId: workspaceId }) => ({ platform: 'slack', workspaceId }),
    languageOf: (asker) => languages.get(keyOfPerson(asker)) ?? null,
    identify,
    async recognise(asker) {
      const known = await services.recogniseMember(toAccount(asker));
      return known === null ? identify(asker) : remember(asker, known);
    },
    async noteChange(person, language) {
      directory.forgetProfile(person);
      const spoken = language === 'other' ? null : language;
      rememberChange(person, spoken);
      if (language !== null) await services.noteLanguage(toAccount(person), spoken);
    },
  };
}
