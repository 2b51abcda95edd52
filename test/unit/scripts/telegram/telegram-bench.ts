import manifest from '../../../../manifests/telegram.json' with { type: 'json' };
import { runTelegramCommand } from '../../../../scripts/telegram/run-telegram-command.js';
import { parseTelegramManifest } from '../../../../scripts/telegram/telegram-manifest.js';
import type { CallFailure } from '../../../../src/adapters/telegram/api/failure.js';
import type { TelegramApi } from '../../../../src/adapters/telegram/api/telegram-api.js';
import { TelegramCallError } from '../../../../src/adapters/telegram/api/telegram-call-error.js';
import type { TelegramConfig } from '../../../../src/config/config.js';
import { ENGLISH } from '../../../support/english.js';
import { createFakeTimers } from '../../../support/fake-timers.js';

export const MANIFEST = parseTelegramManifest(manifest);

export const refusal = (code: number, description: string): CallFailure => ({
  ...{ kind: 'refused', code, description, retryAfterMs: null, migratedTo: null },
});

const ME = {
  ...{ id: 123, is_bot: true, first_name: 'Paylink', username: 'paylink_bot' },
  ...{ can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: true },
  ...{ can_connect_to_business: true, supports_guest_queries: true },
};
const INFO = {
  url: 'https://pay.example.com/telegram/webhook',
  pending_update_count: 3,
  allowed_updates: MANIFEST.allowed_updates,
};

interface Args {
  readonly scope?: { readonly type: string };
  readonly language_code?: string;
  readonly commands?: unknown;
}

export interface BenchOptions {
  readonly telegram?: TelegramConfig | null;
  readonly publicUrl?: string | null;
  /** What these methods answer, instead. */
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly failures?: Readonly<Record<string, CallFailure>>;
}

/** A Telegram that remembers the menus that it was given, and is well set up unless told otherwise. */
export function createTelegramBench(options: BenchOptions = {}) {
  const { answers = {}, failures = {}, publicUrl = 'https://pay.example.com' } = options;
  const calls: (readonly [string, Args])[] = [];
  const menus = new Map<string, unknown>();
  const lines: string[] = [];
  const call = async (name: string, args: Args) => {
    calls.push([name, args]);
    const failure = { deleteEphemeralMessage: refusal(400, 'Bad Request'), ...failures }[name];
    if (failure !== undefined) throw new TelegramCallError(name, failure);
    const menu = `${args.scope?.type} ${args.language_code}`;
    if (name === 'setMyCommands') menus.set(menu, args.commands);
    if (name === 'getMyCommands') return menus.get(menu) ?? [];
    return { getMe: ME, getWebhookInfo: INFO, ...answers }[name] ?? true;
  };
  const api = { call } as unknown as TelegramApi;
  const telegram: TelegramConfig | null =
    options.telegram === undefined
      ? { botToken: '123:x', updates: { kind: 'webhook', secret: 'a-secret' }, apiUrl: null }
      : options.telegram;
  const run = async (...args: readonly string[]) => {
    lines.length = 0;
    const code = await runTelegramCommand(args, {
      ...{ api: telegram && api, telegram, publicUrl, manifest: MANIFEST },
      ...{ timers: createFakeTimers(), words: ENGLISH },
      print: (line) => void lines.push(line),
    });
    return { code, lines: [...lines] };
  };
  return { run, calls, ME, INFO };
}
