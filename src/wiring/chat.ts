import type { RawHandler } from '../adapters/http/http-server-options.js';
import type { Store } from '../adapters/persistence/store/connect-store.js';
import type { AccountStandings } from '../ports/account-standings.js';
import type { ChatListener } from '../ports/chat-listener.js';
import type { ChatSender } from '../ports/chat-sender.js';
import type { CreationTeller } from '../ports/creation-teller.js';
import type { Services } from '../service/create-services.js';
import type { World } from './world.js';

export interface ChatParts extends World {
  readonly store: Store;
  /** For calls to the platforms; their own unless given. */
  readonly fetch: typeof fetch | undefined;
}

/** A chat that is on. What speaks in it stands before the use cases do; what listens is opened with them. */
export interface Chat {
  /** As the log calls it. */
  readonly name: string;
  readonly sender: ChatSender;
  readonly creationTeller: CreationTeller;
  /** Works what was heard and kept; null: the chat is heard as it speaks. */
  readonly listener: ChatListener | null;
  /** Null: nothing there tells how people stand. */
  readonly standings: AccountStandings | null;
  openApp(services: Services): ChatApp;
}

/** What people do in a chat, heard. */
export interface ChatApp {
  readonly rawHandlers: readonly RawHandler[];
  /** Whether what people do can be heard; where this is not said, it can once the server listens. */
  readonly isReady?: () => boolean;
  start(): Promise<void>;
  stop(): Promise<void>;
}
