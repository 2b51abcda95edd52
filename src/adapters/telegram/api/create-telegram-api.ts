import { Telegram } from 'telegraf';
import type { Timers } from '../../../ports/timers.js';
import { callAsJson, type JsonCall } from './call-as-json.js';
import type { Answer, Arguments, MethodName, TelegramApi } from './telegram-api.js';
import { TelegramCallError } from './telegram-call-error.js';
import { toCallFailure } from './to-call-failure.js';
import { hasUpload, toPayload } from './to-payload.js';

export interface TelegramApiOptions {
  readonly token: string;
  /** The origin of another server than Telegram's own; null: Telegram's. */
  readonly apiUrl: string | null;
  /** Whatever is sent without a file. */
  readonly call: JsonCall;
  readonly timers: Pick<Timers, 'after'>;
}

/** From the first byte sent to the last one read; less than a callback may wait for its answer. */
const TIMEOUT_MS = 10_000;
/** A long poll is answered when its own time is over. */
const WAITING_METHODS: ReadonlySet<string> = new Set(['getUpdates']);
const WAITING_MS = 60_000;
/** Told as telegraf's client tells of it. */
const TOO_LATE = Object.assign(new Error('Telegram did not answer in time'), { code: 'aborted' });
const TELEGRAM_URL = 'https://api.telegram.org';

/** The door. Files go by telegraf's client, which knows how to write them down; all else as JSON, in a third of its time. */
export function createTelegramApi({ token, apiUrl, call: post, timers }: TelegramApiOptions): TelegramApi {
  // Without the last slash its path would be dropped.
  const apiRoot = `${(apiUrl ?? TELEGRAM_URL).replace(/\/+$/, '')}/`;
  const telegram = new Telegram(token, { webhookReply: false, apiRoot });
  const send = (name: MethodName, args: object, signal: AbortSignal): Promise<unknown> =>
    hasUpload(args)
      ? // Telegraf types the methods of its day; those of ours are typed by `TelegramApi`.
        telegram.callApi(name as 'getMe', toPayload(args) as never, { signal: signal as never })
      : callAsJson(post, { url: `${apiRoot}bot${token}/${name}`, args, signal });

  async function call<Name extends MethodName>(name: Name, args: Arguments<Name>): Promise<Answer<Name>> {
    const given = new AbortController();
    const limitMs = WAITING_METHODS.has(name) ? WAITING_MS : TIMEOUT_MS;
    const callOff = timers.after(limitMs, () => given.abort(TOO_LATE));
    try {
      const answer: unknown = await send(name, args, given.signal);
      return answer as Answer<Name>;
    } catch (error) {
      throw new TelegramCallError(name, toCallFailure(error));
    } finally {
      callOff();
    }
  }

  return { call };
}
