import { makeShowInstallEnd } from '../adapters/http/pages/install-page.js';
import { connectSlack } from '../adapters/slack/connection/connect-slack.js';
import { INSTALL_PATH } from '../adapters/slack/connection/slack-options.js';
import { createSlackApp } from '../adapters/slack/create-slack-app.js';
import { createSlackAccountStandings } from '../adapters/slack/people/slack-account-standings.js';
import { createSlackChatSender } from '../adapters/slack/sending/slack-chat-sender.js';
import { createSlackCreationTeller } from '../adapters/slack/sending/slack-creation-teller.js';
import { createPromptFetch } from '../adapters/system/create-prompt-fetch.js';
import type { SlackConfig } from '../config/config.js';
import { observeSender } from '../observability/observe-work.js';
import type { Chat, ChatParts } from './chat.js';

export interface SlackParts extends ChatParts {
  /** The bot's name in Telegram, for whoever is asked to come there; null while it is not known. Absent where Telegram is off. */
  readonly telegramBot?: () => string | null;
}

/** Slack's side of Paylink: what posts messages, and the app that hears requests. */
export function openSlack(options: SlackConfig, { store, ...world }: SlackParts): Chat {
  const { seen, installations, orgWorkspaces } = store;
  const fetch = world.fetch ?? createPromptFetch(world.timers);
  const showInstallEnd = makeShowInstallEnd({ publicUrl: world.publicUrl, installPath: INSTALL_PATH });
  const connection = connectSlack({ ...world, options, installations, orgWorkspaces, showInstallEnd, fetch });
  const { clientFor } = connection;
  const sender = createSlackChatSender({ ...world, clientFor, fetch });
  return {
    name: 'Slack',
    sender: observeSender(sender, world.metrics),
    creationTeller: createSlackCreationTeller({ ...world, clientFor, fetch }),
    listener: null,
    standings: createSlackAccountStandings({ clientFor }),
    openApp(services) {
      const app = createSlackApp(connection, {
        ...world,
        services,
        seen,
        installations,
        orgWorkspaces,
        fetch,
      });
      const { requestListener: handle, start, stop } = app;
      return { rawHandlers: [{ prefix: '/slack/', handle }], start, stop };
    },
  };
}
