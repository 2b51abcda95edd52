import type { Clock } from '../../../../ports/clock.js';
import type { Ids } from '../../../../ports/ids.js';
import type { KeptValues } from '../../../../ports/kept-values.js';
import type { Logger } from '../../../../ports/logger.js';
import type { SeenStore } from '../../../../ports/seen-store.js';
import type { Timers } from '../../../../ports/timers.js';
import type { Services } from '../../../../service/create-services.js';
import type { Conversation } from '../../../chat/conversation/create-conversation.js';
import type { ServerAge } from '../../api/create-server-age.js';
import type { TelegramFiles } from '../../api/create-telegram-files.js';
import type { TelegramApi } from '../../api/telegram-api.js';
import type { FormStore } from '../../form/form-store.js';
import type { KeptPresses } from '../../intents/kept-presses.js';
import type { Asker } from '../../people/asker.js';
import type { BotName } from '../../people/create-bot-name.js';
import type { TelegramPeople } from '../../people/create-people.js';
import type { Messages } from '../../sending/create-messages.js';

/** What the handlers work with. */
export interface TelegramDeps {
  /** Waits where Telegram asks us to. */
  readonly api: TelegramApi;
  readonly files: TelegramFiles;
  readonly messages: Messages;
  readonly serverAge: ServerAge;
  readonly botName: BotName;
  readonly conversation: Conversation<Asker>;
  readonly people: TelegramPeople;
  readonly services: Services;
  readonly forms: FormStore;
  readonly presses: KeptPresses;
  readonly kept: KeptValues;
  readonly seen: SeenStore;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Whether what stays on this machine can be read in the playground. */
  readonly hasInbox: boolean;
}
