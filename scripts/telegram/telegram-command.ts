import type { Words } from '../../src/adapters/chat/words/words.js';
import type { TelegramApi } from '../../src/adapters/telegram/api/telegram-api.js';
import type { TelegramConfig } from '../../src/config/config.js';
import type { Timers } from '../../src/ports/timers.js';
import type { TelegramManifest } from './telegram-manifest.js';

/** What a command of `npm run telegram` works with. */
export interface TelegramCommandDeps {
  readonly api: TelegramApi;
  readonly telegram: TelegramConfig;
  /** Null: nobody said where this server is. */
  readonly publicUrl: string | null;
  readonly manifest: TelegramManifest;
  readonly timers: Timers;
  readonly words: Words;
  readonly print: (line: string) => void;
}
