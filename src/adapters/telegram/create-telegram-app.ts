import type { ChatListener } from '../../ports/chat-listener.js';
import type { ChatSender } from '../../ports/chat-sender.js';
import type { Clock } from '../../ports/clock.js';
import type { CreationTeller } from '../../ports/creation-teller.js';
import type { Ids } from '../../ports/ids.js';
import type { KeptValues } from '../../ports/kept-values.js';
import type { Logger } from '../../ports/logger.js';
import type { SeenStore } from '../../ports/seen-store.js';
import type { Timers } from '../../ports/timers.js';
import type { Services } from '../../service/create-services.js';
import { createConversation } from '../chat/conversation/create-conversation.js';
import { createServerAge } from './api/create-server-age.js';
import type { TelegramFiles } from './api/create-telegram-files.js';
import type { TelegramApi } from './api/telegram-api.js';
import { createFormStore } from './form/form-store.js';
import { createBot, type TelegramBot } from './handlers/create-bot.js';
import { isTooOld } from './handlers/updates/is-too-old.js';
import { createKeptPresses, type KeptPresses } from './intents/kept-presses.js';
import { toKeyboard } from './intents/to-keyboard.js';
import { type BotName, createBotName } from './people/create-bot-name.js';
import { createPeople } from './people/create-people.js';
import { createGroupPace } from './sending/create-group-pace.js';
import { createMessages, type Messages } from './sending/create-messages.js';
import { createPace } from './sending/create-pace.js';
import { createPatientApi } from './sending/create-patient-api.js';
import { createTelegramChatSender } from './sending/telegram-chat-sender.js';
import { createTelegramCreationTeller } from './sending/telegram-creation-teller.js';

export interface TelegramAppDeps {
  /** Never tries again by itself. */
  readonly api: TelegramApi;
  readonly files: TelegramFiles;
  readonly botToken: string;
  readonly kept: KeptValues;
  readonly seen: SeenStore;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Whether what stays on this machine can be read in the playground. */
  readonly hasInbox?: boolean;
  /** The picture of an address. */
  readonly drawQr: (address: string) => Promise<Buffer>;
}

export interface TelegramApp {
  readonly sender: ChatSender;
  readonly creationTeller: CreationTeller;
  /** Works what was told; not before `open`. */
  readonly listener: ChatListener;
  readonly botName: BotName;
  /** Gives it the use cases, which are made after what speaks to people. */
  open(services: Services): void;
}

interface Speaking {
  readonly api: TelegramApi;
  readonly presses: KeptPresses;
  readonly botName: BotName;
  readonly hasInbox: boolean;
}

/** Everything people in Telegram can do with Paylink, and how it speaks to them. */
export function createTelegramApp(given: TelegramAppDeps): TelegramApp {
  const hasInbox = given.hasInbox === true;
  const presses = createKeptPresses(given.kept);
  const patient = createPatientApi(given.api, given.timers);
  const botName = createBotName(given.api);
  let opened: { readonly services: Services; readonly bot: TelegramBot } | null = null;
  const deps = { ...given, hasInbox, messages: messagesBy(given, { api: given.api, presses }) };

  return {
    sender: createTelegramChatSender({
      ...deps,
      ...{ pace: createPace(given.timers), groupPace: createGroupPace(given.timers) },
      async moveChat(from, to) {
        await opened?.services.moveChat('telegram', `${from}`, `${to}`);
      },
      async noteLost(chatId) {
        await opened?.services.noteChatLost('telegram', `${chatId}`);
      },
    }),
    creationTeller: createTelegramCreationTeller(deps),
    listener: {
      platform: 'telegram',
      async hear({ body, receivedAt }) {
        if (opened === null) throw new Error('Telegram was heard before it was opened');
        const update: unknown = JSON.parse(body);
        if (typeof update !== 'object' || update === null) return;
        const ageMs = given.clock.now().getTime() - receivedAt.getTime();
        if (!isTooOld(update, ageMs)) await opened.bot.handle({ ...update });
      },
    },
    botName,
    open(services) {
      opened = {
        services,
        bot: openBot(given, services, { api: patient, presses, botName, hasInbox }),
      };
    },
  };
}

function messagesBy(
  { drawQr }: TelegramAppDeps,
  { api, presses }: Pick<Speaking, 'api' | 'presses'>,
): Messages {
  return createMessages({ api, drawQr, drawKeyboard: (keys) => toKeyboard(keys, presses.keep) });
}

function openBot(given: TelegramAppDeps, services: Services, speaking: Speaking): TelegramBot {
  const { api, botName } = speaking;
  const people = createPeople({ services });
  const conversation = createConversation({ ...given, services, people, telegramBot: botName.known });
  const deps = {
    ...{ ...given, ...speaking, services, people, conversation },
    messages: messagesBy(given, speaking),
    serverAge: createServerAge(api, given.timers),
    forms: createFormStore(given.kept),
  };
  return createBot(deps, given.botToken);
}
