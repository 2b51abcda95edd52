import type { Services } from '../../../service/create-services.js';
import { type ChatPerson, type ToldLanguage, toSpoken } from '../../../service/people/chat-person.js';
import type { Identified } from '../../../service/people/identify-member.js';
import type { People } from '../../chat/conversation/create-conversation.js';
import type { Asker, Person } from './asker.js';
import { createDirectory, type DirectoryDeps } from './create-directory.js';
import { createLanguageMemory } from './create-language-memory.js';
import { makeIsLetIn } from './make-is-let-in.js';
import type { Profile } from './read-profile.js';

export interface PeopleDeps extends DirectoryDeps {
  readonly services: Pick<Services, 'identifyMember' | 'recogniseMember' | 'noteLanguage'>;
}

export interface SlackPeople extends People<Asker> {
  /** Slack told that somebody's profile has changed, and what stands in it now. */
  noteChange(person: Person, language: ToldLanguage): Promise<void>;
}

const toAccount = ({ teamId, userId }: Person) =>
  ({ platform: 'slack', workspaceId: teamId, userId }) as const;

interface Told {
  readonly profile: Profile | null;
  readonly teamName: string | null;
  /** The profile was remembered, so that it may have changed since. */
  readonly wasKnown: boolean;
}

function toPerson(asker: Asker, { profile, teamName, wasKnown }: Told): ChatPerson {
  return {
    ...toAccount(asker),
    workspaceName: teamName,
    workspaceHandle: asker.teamDomain,
    displayName: profile?.name ?? null,
    timeZone: profile?.timeZone ?? null,
    // Whichever process heard of a change, the store knows.
    language: wasKnown ? null : (profile?.language ?? null),
    standing: profile?.standing ?? null,
    // A request still comes from where our token is dead.
    ...(profile === null ? { isElsewhere: true } : {}),
  };
}

/** Somebody who has come before does not wait longer for what may have changed since. */
const PATIENCE_MS = 1_000;

/**
 * Knows people by their Slack profile: name, time zone, language, standing. Slack not answering is no reason to turn
 * away somebody whom we know: then all is what it was before.
 */
export function createPeople({ services, ...deps }: PeopleDeps): SlackPeople {
  const directory = createDirectory(deps);
  const languages = createLanguageMemory(deps.clock);

  async function identify(asker: Asker): Promise<Identified> {
    const wasKnown = directory.knowsProfile(asker);
    const [profile, teamName] = await Promise.all([
      directory.findProfile(asker, languages.get(asker) === null ? null : PATIENCE_MS),
      directory.findTeamName(asker),
    ]);
    const identified = await services.identifyMember(toPerson(asker, { profile, teamName, wasKnown }));
    languages.note(asker, identified);
    return identified;
  }

  return {
    accountOf: toAccount,
    isLetIn: makeIsLetIn(deps.clock),
    workspaceOf: ({ teamId: workspaceId }) => ({ platform: 'slack', workspaceId }),
    languageOf: languages.get,
    zoneOf: languages.zoneOf,
    identify,
    async recognise(asker) {
      const known = await services.recogniseMember(toAccount(asker));
      if (known === null || known.actor.role === 'none') return identify(asker);
      languages.note(asker, known);
      return known;
    },
    async noteChange(person, language) {
      directory.forgetProfile(person);
      const spoken = toSpoken(language);
      languages.change(person, spoken);
      if (language !== null) await services.noteLanguage(toAccount(person), spoken);
    },
  };
}
