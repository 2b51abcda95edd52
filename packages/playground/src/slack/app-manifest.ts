import { z } from 'zod';
import { SlackApiError } from './slack-api-error.js';
import type { WorkspaceSeed } from './workspace-seed.js';

const https = z.url({ protocol: /^https$/ });

/** The parts of an app manifest that shape what people see, with Slack's limits. */
const appManifest = z.looseObject({
  display_information: z.looseObject({
    name: z.string().min(1).max(35),
    description: z.string().max(140).optional(),
    long_description: z.string().max(4000).optional(),
    background_color: z
      .string()
      .regex(/^#[0-9a-fA-F]{6}$/)
      .optional(),
  }),
  features: z.looseObject({
    bot_user: z.looseObject({ display_name: z.string().min(1).max(80) }),
    shortcuts: z
      .array(
        z.looseObject({
          name: z.string().min(1).max(24),
          type: z.enum(['global', 'message']),
          callback_id: z.string().min(1).max(255),
          description: z.string().min(1).max(150),
        }),
      )
      .max(10)
      .default([]),
    slash_commands: z
      .array(
        z.looseObject({
          command: z
            .string()
            .regex(/^\/\S+$/)
            .max(32),
          description: z.string().min(1).max(2000),
          usage_hint: z.string().max(1000).default(''),
          should_escape: z.boolean().default(false),
          url: https.optional(),
        }),
      )
      .max(50)
      .default([]),
    unfurl_domains: z.array(z.string()).max(5).default([]),
  }),
  oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()).min(1) }) }),
  settings: z.looseObject({
    event_subscriptions: z.looseObject({ bot_events: z.array(z.string()).max(100).default([]) }).optional(),
  }),
});

/**
 * The workspace with the app of this manifest installed: its commands, shortcuts and event subscriptions; and the
 * scopes its token has. Throws `invalid_manifest`, naming each place that breaks Slack's schema.
 * @see https://docs.slack.dev/reference/app-manifest
 */
export function installFromManifest(
  workspace: WorkspaceSeed,
  manifest: unknown,
): { workspace: WorkspaceSeed; scopes: string[] } {
  const parsed = appManifest.safeParse(manifest);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(
      (issue) => `${issue.message} [json-pointer:/${issue.path.join('/')}]`,
    );
    throw new SlackApiError('invalid_manifest', { reasons });
  }
  const { display_information, features, oauth_config, settings } = parsed.data;
  return {
    workspace: {
      ...workspace,
      app: { ...workspace.app, name: display_information.name, botName: features.bot_user.display_name },
      commands: features.slash_commands.map(({ command, description, usage_hint, should_escape }) => {
        return { command, description, usageHint: usage_hint, shouldEscape: should_escape };
      }),
      shortcuts: features.shortcuts.map((shortcut) => {
        return { kind: shortcut.type, name: shortcut.name, callbackId: shortcut.callback_id };
      }),
      events: settings.event_subscriptions?.bot_events ?? [],
      unfurlDomains: features.unfurl_domains,
    },
    scopes: oauth_config.scopes.bot,
  };
}
