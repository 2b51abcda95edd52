import type { ChangeRecord } from '../../../protocol.js';
import type { TelegramChangeRecord } from '../../../telegram-protocol.js';

/** One line of the platform's log. */
export interface LogLine {
  readonly at: string;
  readonly isRefusal: boolean;
  readonly title: string;
  readonly details: readonly string[];
}

/** What the platform had to do with the app, in words; undefined for what people see anyway. */
export function describeChange(record: ChangeRecord): LogLine | undefined {
  const line = (title: string, more: Partial<LogLine> = {}): LogLine => {
    return { at: record.at, isRefusal: false, details: [], title, ...more };
  };
  switch (record.type) {
    case 'call_refused':
      return line(`${record.method} refused: ${record.error}`, { isRefusal: true, details: record.reasons });
    case 'app_called': {
      const again = record.retry > 0 ? `, try ${record.retry + 1}` : '';
      const isRefusal = record.outcome !== '200';
      return line(`${record.request}: ${record.outcome} in ${record.tookMs} ms${again}`, { isRefusal });
    }
    case 'notice_shown':
      return line(`Told the person: ${record.text}`, { isRefusal: true });
    case 'clock_moved':
      return line('The clock was moved');
    case 'person_changed':
      return line(`${record.person.realName} reads ${record.person.locale} from now on`);
    case 'settings_changed':
      return line('The switches were changed');
    default:
      return undefined;
  }
}

/** The same of Telegram and the bot. */
export function describeTelegramChange(record: TelegramChangeRecord): LogLine | undefined {
  const line = (title: string, more: Partial<LogLine> = {}): LogLine => {
    return { at: record.at, isRefusal: false, details: [], title: `Telegram: ${title}`, ...more };
  };
  if (record.type === 'update_sent') {
    const again = record.tries > 1 ? `, try ${record.tries}` : '';
    const isRefusal = record.outcome !== '200' && record.outcome !== 'polled';
    return line(`${record.kind}: ${record.outcome}${again}`, { isRefusal });
  }
  if (record.type !== 'bot_called' || record.outcome === 'ok') return undefined;
  const details = record.reason === undefined ? [] : [record.reason];
  return line(`${record.method} refused`, { isRefusal: true, details });
}
