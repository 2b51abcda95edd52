import { describe, expect, it } from '@jest/globals';
import { installFromManifest } from '../../../src/slack/app-manifest.js';
import { SlackApiError } from '../../../src/slack/slack-api-error.js';
import { defaultWorkspace } from '../../../src/slack/workspace-seed.js';

const manifest = {
  display_information: { name: 'Paylink' },
  features: {
    bot_user: { display_name: 'paylink', always_online: true },
    slash_commands: [
      { command: '/pay', url: 'https://pay.example/slack/events', description: 'Pay', should_escape: true },
    ],
    shortcuts: [
      { name: 'Create link', type: 'global', callback_id: 'new_link', description: 'Opens the form' },
    ],
  },
  oauth_config: { scopes: { bot: ['commands', 'chat:write'] } },
  settings: { event_subscriptions: { bot_events: ['message.im'] } },
};

describe('installFromManifest', () => {
  it('gives the workspace the app’s commands, shortcuts, events and scopes', () => {
    const { workspace, scopes } = installFromManifest(defaultWorkspace, manifest);
    expect(workspace.commands).toEqual([
      { command: '/pay', description: 'Pay', usageHint: '', shouldEscape: true },
    ]);
    expect(workspace.shortcuts).toEqual([{ kind: 'global', name: 'Create link', callbackId: 'new_link' }]);
    expect([workspace.events, scopes]).toEqual([['message.im'], ['commands', 'chat:write']]);
    expect(workspace.people).toEqual(defaultWorkspace.people);
  });

  it('refuses a shortcut’s name over 24 characters and names the place', () => {
    const shortcuts = [{ ...manifest.features.shortcuts[0], name: 'A name of 25 characters ..' }];
    const broken = { ...manifest, features: { ...manifest.features, shortcuts } };
    try {
      installFromManifest(defaultWorkspace, broken);
      throw new Error('it was taken');
    } catch (error) {
      expect(error).toBeInstanceOf(SlackApiError);
      expect((error as SlackApiError).reasons.join()).toContain('[json-pointer:/features/shortcuts/0/name]');
    }
  });
});
