import type { PersonResult } from '../../protocol.js';
import { waitFor } from '../../wait-for.js';
import type { PlatformContext } from '../context/platform-context.js';
import { type ActorDeeds, createActorDeeds } from './actor-deeds.js';
import { type ActorEyes, createActorEyes } from './actor-eyes.js';
import { perform } from './perform.js';

/** One person before the workspace, who acts by what they read on it. */
export interface SlackActor extends ActorEyes, ActorDeeds {
  readonly userId: string;
  /** A slash command. */
  types(channel: string, text: string): Promise<PersonResult>;
  says(channel: string, text: string, threadTs?: string): Promise<PersonResult>;
  invites(channel: string, userId: string): Promise<PersonResult>;
  /** Resolves with what `look` finds (not undefined), at once or after a change; fails after `withinMs` (30 s). */
  waits<Found>(look: (actor: SlackActor) => Found | undefined, withinMs?: number): Promise<Found>;
}

export function createActor(ctx: PlatformContext, userId: string): SlackActor {
  const eyes = createActorEyes(ctx, userId);
  const actor: SlackActor = {
    userId,
    ...eyes,
    ...createActorDeeds(ctx, userId),
    async types(channel, text) {
      return perform(ctx, userId, { type: 'type_command', channelId: eyes.channelId(channel), text });
    },
    async says(channel, text, threadTs) {
      const thread = threadTs === undefined ? {} : { threadTs };
      return perform(ctx, userId, { type: 'say', channelId: eyes.channelId(channel), text, ...thread });
    },
    async invites(channel, other) {
      return perform(ctx, userId, { type: 'invite', channelId: eyes.channelId(channel), userIds: [other] });
    },
    waits: (look, withinMs = 30_000) =>
      waitFor(ctx.changes, { look: () => look(actor), words: look.toString(), withinMs }),
  };
  return actor;
}
