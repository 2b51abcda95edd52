import type { PlatformContext } from '../context/platform-context.js';
import { findUserByName } from './find-user-by-name.js';

const LINK = /https?:\/\/[^\s<>]+/g;
const NAME = /(^|[\s(])([@#])([\p{L}\p{N}_.-]*[\p{L}\p{N}_-])/gu;

/**
 * What a person typed, as Slack hands it on: `&`, `<` and `>` escaped, @name, #channel and addresses turned into
 * `<@U..>`, `<#C..|name>` and `<https://...>`. Names nobody has stay as they are.
 * @see https://docs.slack.dev/interactivity/implementing-slash-commands/#escaping
 */
export function escapeTyped(ctx: PlatformContext, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .replace(NAME, (whole, before: string, sign: string, name: string) => {
      const token = sign === '@' ? findUserToken(ctx, name) : findChannelToken(ctx, name);
      return token === undefined ? whole : `${before}${token}`;
    })
    .replace(LINK, (link) => `<${link}>`);
}

function findUserToken(ctx: PlatformContext, name: string): string | undefined {
  const user = findUserByName(ctx, name);
  return user === undefined ? undefined : `<@${user.id}>`;
}

function findChannelToken(ctx: PlatformContext, name: string): string | undefined {
  const channel = [...ctx.state.channels.values()].find(
    (other) => other.kind === 'public' && other.name === name,
  );
  return channel === undefined ? undefined : `<#${channel.id}|${channel.name}>`;
}
