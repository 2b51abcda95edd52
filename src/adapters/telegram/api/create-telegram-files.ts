import type { Timers } from '../../../ports/timers.js';
import { readAtMost } from '../../chat/documents/read-at-most.js';
import type { TelegramApi } from './telegram-api.js';

export interface TelegramFilesOptions {
  readonly api: TelegramApi;
  readonly token: string;
  /** The origin of another server than Telegram's own; null: Telegram's. */
  readonly apiUrl: string | null;
  readonly timers: Pick<Timers, 'after'>;
}

/** Files that people sent. */
export interface TelegramFiles {
  /** Null where there are more bytes than these. Rejects as `TelegramApi.call` does, and where the file does not come. */
  read(fileId: string, mostBytes: number): Promise<Uint8Array | null>;
}

const TIMEOUT_MS = 30_000;
const TELEGRAM_URL = 'https://api.telegram.org';

/** https://core.telegram.org/bots/api#getfile */
export function createTelegramFiles({ api, token, apiUrl, timers }: TelegramFilesOptions): TelegramFiles {
  const root = (apiUrl ?? TELEGRAM_URL).replace(/\/+$/, '');
  return {
    async read(fileId, mostBytes) {
      const { file_path: path, file_size: size = 0 } = await api.call('getFile', { file_id: fileId });
      if (size > mostBytes) return null;
      if (path === undefined) throw new Error('Telegram does not say where a file is');
      const given = new AbortController();
      const callOff = timers.after(TIMEOUT_MS, () => given.abort());
      try {
        return await download(`${root}/file/bot${token}/${path}`, { signal: given.signal, mostBytes });
      } finally {
        callOff();
      }
    },
  };
}

interface Download {
  readonly signal: AbortSignal;
  readonly mostBytes: number;
}

/** The address holds the token: no error tells it. */
async function download(url: string, { signal, mostBytes }: Download): Promise<Uint8Array | null> {
  const answer = await fetch(url, { signal, redirect: 'error' }).catch(() => null);
  if (answer?.status !== 200 || answer.body === null) throw new Error('a file did not come from Telegram');
  return readAtMost(answer.body, mostBytes);
}
