import { z } from 'zod';
import type { Standing } from '../../../domain/merchant/standing.js';
import { toLanguage } from '../../../domain/text/language.js';
import type { ToldLanguage } from '../../../service/people/chat-person.js';
import type { WhyGone } from '../../../service/people/note-account-gone.js';

/** What Slack tells of a person. */
export interface Profile {
  readonly name: string | null;
  readonly timeZone: string | null;
  readonly language: ToldLanguage;
  readonly standing: Standing;
}

const name = z.string().min(1).optional();
const flag = z.boolean().default(false);

/**
 * `is_stranger` is said of some people of other companies only; `team_id` is that of everybody's home.
 * @see https://docs.slack.dev/reference/objects/user-object
 */
const userInfo = z.object({
  user: z.object({
    name,
    real_name: name,
    tz: z.string().min(1).optional(),
    locale: z.string().optional(),
    profile: z.object({ real_name: name }).optional(),
    team_id: z.string().optional(),
    is_admin: flag,
    is_owner: flag,
    is_primary_owner: flag,
    is_restricted: flag,
    is_ultra_restricted: flag,
    is_stranger: flag,
    deleted: flag,
    /** Of an organisation: a person is at home in each of its workspaces that they are a member of. */
    enterprise_user: z.object({ teams: z.array(z.string()).default([]) }).optional(),
  }),
});

const whyGone = z.object({ deleted: flag, is_restricted: flag, is_ultra_restricted: flag });

type User = z.infer<typeof userInfo>['user'];

function readStanding(user: User, teamId: string): Standing {
  const homes = [user.team_id ?? teamId, ...(user.enterprise_user?.teams ?? [])];
  const isForeign = user.is_stranger || !homes.includes(teamId);
  if (user.deleted || isForeign || user.is_restricted || user.is_ultra_restricted) return 'guest';
  return user.is_admin || user.is_owner || user.is_primary_owner ? 'may_own' : 'colleague';
}

/** The language of a locale as Slack writes it: `vi-VN`. */
export function readLanguage(locale: string | undefined): ToldLanguage {
  return locale === undefined ? null : (toLanguage(locale) ?? 'other');
}

/**
 * Why somebody is no colleague any more, by what Slack tells of them outright: the object of an event may leave out of
 * which workspaces they are. Null: they are one, or it does not say.
 */
export function readWhyGone(user: unknown): WhyGone | null {
  const told = whyGone.safeParse(user);
  if (!told.success) return null;
  const { deleted, is_restricted, is_ultra_restricted } = told.data;
  if (deleted) return 'deleted';
  return is_restricted || is_ultra_restricted ? 'guest' : null;
}

/** Reads an answer of users.info about somebody who acts in a workspace. Throws ZodError for what is none. */
export function readProfile(answer: unknown, teamId: string): Profile {
  const { user } = userInfo.parse(answer);
  return {
    name: user.profile?.real_name ?? user.real_name ?? user.name ?? null,
    timeZone: user.tz ?? null,
    language: readLanguage(user.locale),
    standing: readStanding(user, teamId),
  };
}
