import { Telegram } from 'telegraf';
import type { Timers } from '../../../ports/timers.js';
import type { Answer, Arguments, MethodName, TelegramApi } from './telegram-api.js';
import { TelegramCallError } from './telegram-call-error.js';
import { toCallFailure } from './to-call-failure.js';
import { toPayload } from './to-payload.js';

export interface TelegramApiOptions {
  readonly token: string;
  /** The origin of another server than Telegram's own; null: Telegram's. */
  readonly apiUrl: string | null;
  readonly timers: Pick<Timers, 'after'>;
}

/** From the first byte sent to the last one read; less than a callback may wait for its answer. */
const TIMEOUT_MS = 10_000;
/** A long poll is answered when its own time is over. */
const WAITING_METHODS: ReadonlySet<string> = new Set(['getUpdates']);
const WAITING_MS = 60_000;

/** The door: telegraf's client, which knows how to talk to the server and asks nothing of which methods there are. */
export function createTelegramApi({ token, apiUrl, timers }: TelegramApiOptions): TelegramApi {
  const telegram = new Telegram(token, {
    webhookReply: false,
    // Without the last slash its path would be dropped.
    ...(apiUrl === null ? {} : { apiRoot: `${apiUrl.replace(/\/+$/, '')}/` }),
  });

  async function call<Name extends MethodName>(name: Name, args: Arguments<Name>): Promise<Answer<Name>> {
    const given = new AbortController();
    const limitMs = WAITING_METHODS.has(name) ? WAITING_MS : TIMEOUT_MS;
    const callOff = timers.after(limitMs, () => given.abort());
    try {
      // Telegraf types the methods of its day; those of ours are typed by `TelegramApi`.
      const answer: unknown = await telegram.callApi(name as 'getMe', toPayload(args) as never, {
        signal: given.signal as never,
      });
      return answer as Answer<Name>;
    } catch (error) {
      throw new TelegramCallError(name, toCallFailure(error));
    } finally {
      callOff();
    }
  }

  return { call };
}
