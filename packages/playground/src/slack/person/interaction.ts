import type { AppRequestKind, JsonObject } from '../../protocol.js';
import type { AppAnswer } from '../app-side/app-client.js';
import type { Trigger } from '../app-side/triggers.js';
import type { PlatformContext } from '../context/platform-context.js';
import type { ChannelRecord } from '../context/records.js';

type InteractionKind = Exclude<AppRequestKind, 'slash_command' | 'event_callback'>;

/** Posts an interaction with what every one of them carries: who, in which workspace, and a fresh trigger. */
export function sendInteraction(
  ctx: PlatformContext,
  kind: InteractionKind,
  interaction: { trigger: Trigger; payload: JsonObject },
): Promise<AppAnswer> {
  const { team, app } = ctx.seed;
  const { trigger } = interaction;
  const user = ctx.state.users.get(trigger.userId);
  const name = user?.name ?? '';
  const payload: JsonObject = {
    type: kind,
    user: { id: trigger.userId, username: name, name, team_id: team.id },
    api_app_id: app.id,
    token: 'playground-verification-token',
    trigger_id: ctx.triggers.issue(trigger),
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
    ...interaction.payload,
  };
  const rawBody = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return ctx.app.send({ kind, contentType: 'application/x-www-form-urlencoded', rawBody });
}

/** `channel` of a payload: private channels and direct messages do not tell their name. */
export function toPayloadChannel(channel: ChannelRecord): JsonObject {
  return { id: channel.id, name: nameForApp(channel) };
}

export function nameForApp(channel: ChannelRecord): string {
  if (channel.kind === 'im') return 'directmessage';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}
