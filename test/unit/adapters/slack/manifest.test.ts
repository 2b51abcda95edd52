import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { App } from '@slack/bolt';
import { z } from 'zod';
import {
  BOT_SCOPES,
  EVENTS_PATH,
  OAUTH_REDIRECT_PATH,
} from '../../../../src/adapters/slack/connection/slack-options.js';
import { OPTIONAL_SCOPES } from '../../../../src/adapters/slack/failures/create-install-news.js';
import { createListening } from '../../../../src/adapters/slack/listeners/create-listening.js';
import { createInFlight } from '../../../../src/adapters/slack/listeners/in-flight.js';
import type { SlackDeps } from '../../../../src/adapters/slack/listeners/slack-deps.js';
import { listInteractions, registerListeners } from '../../../../src/adapters/slack/register-listeners.js';
import { createFakeClock } from '../../../support/fake-clock.js';

const url = z.url({ protocol: /^https$/ });
/** The limits of https://docs.slack.dev/reference/app-manifest */
const manifestSchema = z.object({
  display_information: z.object({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(174).max(4000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.object({
    app_home: z.object({ home_tab_enabled: z.boolean(), messages_tab_enabled: z.boolean() }),
    bot_user: z.object({ display_name: z.string().max(80) }),
    shortcuts: z
      .array(
        z.object({
          name: z.string().max(24),
          type: z.enum(['global', 'message']),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10),
    slash_commands: z.array(
      z.object({
        command: z.string().max(32),
        description: z.string().max(2000),
        usage_hint: z.string().max(1000),
        url,
        should_escape: z.literal(true),
      }),
    ),
  }),
  oauth_config: z.object({
    redirect_urls: z.array(url),
    scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }),
  }),
  settings: z.object({
    event_subscriptions: z.object({ request_url: url, bot_events: z.array(z.string()).max(100) }),
    interactivity: z.object({ is_enabled: z.literal(true), request_url: url }),
    socket_mode_enabled: z.literal(false),
    token_rotation_enabled: z.literal(true),
    org_deploy_enabled: z.literal(true),
  }),
});
const manifest = manifestSchema.parse(JSON.parse(readFileSync('manifests/slack.json', 'utf8')));

/** What the listeners answer to. */
function listenersOf() {
  const events: string[] = [];
  const app = { use: () => {}, event: (name: string) => events.push(name), error: () => {} };
  const deps = { clock: createFakeClock() } as unknown as SlackDeps;
  const inFlight = createInFlight();
  registerListeners(app as unknown as App, deps, inFlight);
  const { commands, shortcuts, messageShortcuts } = listInteractions(createListening(deps, inFlight));
  return {
    events,
    commands: Object.keys(commands),
    shortcuts: [
      ...Object.keys(shortcuts).map((callback_id) => ({ type: 'shortcut', callback_id })),
      ...Object.keys(messageShortcuts).map((callback_id) => ({ type: 'message_action', callback_id })),
    ],
  };
}

describe('manifests/slack.json', () => {
  it('has every command that is listened to, and no other', () => {
    const commands = manifest.features.slash_commands.map(({ command }) => command);
    expect(commands).toEqual(listenersOf().commands);
  });

  it('has every shortcut that is listened to, and no other', () => {
    const asListened = manifest.features.shortcuts.map(({ type, callback_id }) => ({
      type: type === 'global' ? 'shortcut' : 'message_action',
      callback_id,
    }));
    expect(asListened).toEqual(listenersOf().shortcuts);
  });

  it('subscribes to every event that is listened to, and no other', () => {
    const asListened = manifest.settings.event_subscriptions.bot_events.map((name) => name.split('.')[0]);
    expect(asListened.sort()).toEqual(listenersOf().events.sort());
    expect(manifest.settings.event_subscriptions.bot_events).toContain('message.im');
  });

  it('asks for the scopes that an installation asks for', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual([...BOT_SCOPES]);
  });

  it('asks for files as a choice of the workspace, for documents of a review', () => {
    expect(manifest.oauth_config.scopes.bot_optional).toEqual(['chat:write.public', 'files:read']);
    expect(manifest.oauth_config.scopes.bot_optional).toEqual(OPTIONAL_SCOPES);
  });

  it('leads Slack to the paths that are served', () => {
    const { features, settings, oauth_config } = manifest;
    const requests = [
      ...features.slash_commands.map((command) => command.url),
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
    ];
    expect(new Set(requests.map((each) => new URL(each).pathname))).toEqual(new Set([EVENTS_PATH]));
    expect(oauth_config.redirect_urls.map((each) => new URL(each).pathname)).toEqual([OAUTH_REDIRECT_PATH]);
  });

  it('has the Home and the messages tab on, since both are answered', () => {
    expect(manifest.features.app_home).toMatchObject({ home_tab_enabled: true, messages_tab_enabled: true });
  });
});
