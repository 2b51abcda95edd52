import type { Logger } from '../../../../ports/logger.js';
import type { Timers } from '../../../../ports/timers.js';
import { cutText } from '../../../chat/copy/cut-text.js';
import type { TelegramApi } from '../../api/telegram-api.js';

/** Telegram shows that a button works until its press is answered. */
export interface CallbackAnswer {
  readonly id: string;
  /** Says it over the chat, or nothing. Only the first counts; false: it was answered before. Never rejects. */
  give(alert?: string): Promise<boolean>;
}

/** Far less than the 15 seconds after which an answer is refused. */
const PATIENCE_MS = 2_500;
/** https://core.telegram.org/bots/api#answercallbackquery */
const MAX_ALERT = 200;

interface AnswerDeps {
  readonly api: TelegramApi;
  readonly timers: Pick<Timers, 'after'>;
  readonly logger: Logger;
}

/** Answered by itself when what was asked for takes long. */
export function createCallbackAnswer({ api, timers, logger }: AnswerDeps, id: string): CallbackAnswer {
  let isGiven = false;
  async function give(alert?: string): Promise<boolean> {
    if (isGiven) return false;
    isGiven = true;
    callOff();
    const said = alert === undefined ? {} : { text: cutText(alert, MAX_ALERT), show_alert: true };
    try {
      await api.call('answerCallbackQuery', { callback_query_id: id, ...said });
    } catch (error) {
      logger.warn({ err: error }, 'a press in Telegram could not be answered');
    }
    return true;
  }
  const callOff = timers.after(PATIENCE_MS, () => void give());
  return { id, give };
}
