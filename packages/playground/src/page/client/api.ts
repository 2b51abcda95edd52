import type {
  ChangeLocaleRequest,
  GiveFileRequest,
  HistoryPage,
  InboxActRequest,
  InboxMessage,
  MoveClockRequest,
  PerformRequest,
  PersonResult,
  PlatformSettings,
  ResetRequest,
  WorkspaceSnapshot,
} from '../../protocol.js';
import { playgroundPaths } from '../../protocol.js';
import type { TelegramPerformRequest, TelegramResult, TelegramSnapshot } from '../../telegram-protocol.js';
import { telegramPaths } from '../../telegram-protocol.js';

/** The server's answers, as protocol.ts describes them. Each throws an Error whose message a person can read. */
export const api = {
  snapshot: (as: string) => get<WorkspaceSnapshot>(playgroundPaths.snapshot, { as }),
  history: (as: string, channel: string, before: string) =>
    get<HistoryPage>(playgroundPaths.history, { as, channel, before }),
  inbox: () => get<InboxMessage[]>(playgroundPaths.inbox, {}),
  actOnInbox: (request: InboxActRequest) => post<InboxMessage>(playgroundPaths.inbox, request),
  perform: (request: PerformRequest) => post<PersonResult>(playgroundPaths.perform, request),
  giveFile: (request: GiveFileRequest) => post<{ id: string }>(playgroundPaths.giveFile, request),
  changeSettings: (change: Partial<PlatformSettings>) =>
    post<PlatformSettings>(playgroundPaths.settings, change),
  moveClock: (request: MoveClockRequest) => post<{ now: string }>(playgroundPaths.clock, request),
  changeLocale: (request: ChangeLocaleRequest) =>
    post<Record<string, never>>(playgroundPaths.locale, request),
  telegramSnapshot: (as: number) => get<TelegramSnapshot>(telegramPaths.snapshot, { as: String(as) }),
  performInTelegram: (request: TelegramPerformRequest) =>
    post<TelegramResult>(telegramPaths.perform, request),
  reset: (request: ResetRequest) => post<Record<string, never>>(playgroundPaths.reset, request),
};

async function get<Answer>(path: string, query: Record<string, string>): Promise<Answer> {
  return read(await ask(`${path}?${new URLSearchParams(query)}`));
}

async function post<Answer>(path: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return read(await ask(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

const NO_ANSWER =
  'The playground does not answer. See whether npm start still runs in your terminal, start it if not, and try again.';

/** Browsers say of a server that is gone no more than that fetching failed. */
function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(path, init).catch(() => {
    throw new Error(NO_ANSWER);
  });
}

async function read<Answer>(response: Response): Promise<Answer> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as Answer;
  const words = typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : '';
  throw new Error(words || `The playground answered ${response.status}.`);
}
