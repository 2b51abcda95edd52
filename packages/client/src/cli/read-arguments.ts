import { parseArgs } from 'node:util';
import { readFailure } from '../http/failure.js';
import { DEFAULT_BASE_URL, readBaseUrl } from '../paylink-options.js';
import { CliError } from './cli-error.js';
import type { Terminal } from './terminal.js';

/** How to reach Paylink. */
export interface Connection {
  readonly key: string;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** Null: that of the key. */
  readonly version: string | null;
}

export type CliRequest =
  | { readonly command: 'help' }
  | { readonly command: 'trigger'; readonly connection: Connection; readonly type: string }
  | {
      readonly command: 'listen';
      readonly connection: Connection;
      /** Null: events are shown alone. */
      readonly forward: string | null;
      /** Empty: all. */
      readonly events: readonly string[];
    };

const SEE_HELP = 'paylink --help shows how.';
const TEXT = { type: 'string' } as const;
const OPTIONS = {
  key: TEXT,
  url: TEXT,
  version: TEXT,
  forward: TEXT,
  events: TEXT,
  help: { type: 'boolean', short: 'h' },
} as const;

/** What was typed. Throws CliError. */
export function readArguments(args: readonly string[], env: Terminal['env']): CliRequest {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if (values.help === true || command === 'help' || command === undefined) return { command: 'help' };
  if (command === 'trigger') {
    const [type, ...more] = rest;
    if (type === undefined || more.length > 0)
      throw new CliError('trigger takes one type: paylink trigger link.paid');
    return { command, type, connection: readConnection(values, env) };
  }
  if (command !== 'listen') throw new CliError(`There is no command ${JSON.stringify(command)}. ${SEE_HELP}`);
  if (rest.length > 0)
    throw new CliError(
      `listen takes no ${JSON.stringify(rest[0])}: paylink listen --forward http://localhost:4242/hook`,
    );
  return {
    command,
    connection: readConnection(values, env),
    forward: values.forward === undefined ? null : readForward(values.forward),
    events: (values.events ?? '')
      .split(',')
      .map((type) => type.trim())
      .filter((type) => type !== ''),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const [reason = ''] = readFailure(error).reason.split('. ');
    throw new CliError(`${reason}. ${SEE_HELP}`, { cause: error });
  }
}

function readConnection(
  values: { readonly key?: string; readonly url?: string; readonly version?: string },
  env: Terminal['env'],
): Connection {
  const key = values.key ?? env['PAYLINK_API_KEY'] ?? '';
  if (key === '')
    throw new CliError(
      'No key: export PAYLINK_API_KEY=pl_test_... or --key pl_test_...; /paylink keys in chat makes one.',
    );
  if (!/^pl_(test|live)_/.test(key))
    throw new CliError(
      'A key begins with pl_test_ or pl_live_; this one does not. /paylink keys in chat makes one.',
    );
  return {
    key,
    baseUrl: readAddress(values.url ?? env['PAYLINK_URL'] ?? DEFAULT_BASE_URL),
    version: values.version ?? null,
  };
}

function readAddress(text: string): string {
  try {
    return readBaseUrl(text);
  } catch (error) {
    throw new CliError(`--url takes an address as https://pay.example.com, not ${JSON.stringify(text)}.`, {
      cause: error,
    });
  }
}

/** `localhost:4242/hook` and `4242/hook` are what people type. */
function readForward(text: string): string {
  const written = /^\d+(\/|$)/.test(text) ? `localhost:${text}` : text;
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `http://${written}`;
  if (!URL.canParse(url) || !isReachable(new URL(url), url === written))
    throw new CliError(
      `--forward takes an address as http://localhost:4242/hook, not ${JSON.stringify(text)}.`,
    );
  return url;
}

/** A word alone is a slip more often than a host; nothing is posted to an address with a password in it. */
function isReachable({ protocol, hostname, port, username, password }: URL, isWhole: boolean): boolean {
  if (!/^https?:$/.test(protocol) || `${username}${password}` !== '') return false;
  return isWhole || port !== '' || hostname === 'localhost' || /[.\]]/.test(hostname);
}
