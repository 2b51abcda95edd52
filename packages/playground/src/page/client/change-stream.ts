import type { ChangeRecord } from '../../protocol.js';
import { playgroundPaths } from '../../protocol.js';
import { TELEGRAM_EVENT, type TelegramChangeRecord } from '../../telegram-protocol.js';

export interface ChangeStream {
  close(): void;
}

/**
 * The viewer's changes as they happen. The browser comes back by itself after a break and names the last event it
 * saw; the server answers `workspace_reset` when something was missed.
 */
export function openChangeStream(
  viewerId: string,
  listeners: {
    onOpen(): void;
    onChange(record: ChangeRecord): void;
    onTelegram(record: TelegramChangeRecord): void;
    /** The line is down; it is tried again. */
    onBreak(): void;
  },
): ChangeStream {
  const source = new EventSource(`${playgroundPaths.changes}?as=${encodeURIComponent(viewerId)}`);
  source.onopen = () => listeners.onOpen();
  source.onerror = () => listeners.onBreak();
  source.onmessage = ({ data }: MessageEvent<string>) => {
    listeners.onChange(JSON.parse(data) as ChangeRecord);
  };
  source.addEventListener(TELEGRAM_EVENT, ({ data }: MessageEvent<string>) => {
    listeners.onTelegram(JSON.parse(data) as TelegramChangeRecord);
  });
  return { close: () => source.close() };
}
