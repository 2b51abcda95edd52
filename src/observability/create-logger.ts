import { pino } from 'pino';
import type { Logger } from '../ports/logger.js';
import { formatPlainLine } from './format-plain-line.js';
import { redactFields } from './redact-fields.js';
import { getRequestContext } from './request-context.js';
import { scrubText } from './scrub-text.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export interface LogDestination {
  write(text: string): unknown;
}

export interface LoggerOptions {
  readonly level: LogLevel;
  /** Plain lines for a person at a terminal instead of JSON lines. */
  readonly pretty: boolean;
  /** Standard output unless given. */
  readonly destination?: LogDestination;
}

/**
 * The log of the process: one line of JSON a happening, or a plain line when `pretty`. Secrets and contacts are
 * redacted by field name and by their looks, and lines written inside a request carry its id.
 */
export function createLogger({ level, pretty, destination }: LoggerOptions): Logger {
  // Synchronous: the last words before a crash must not be lost.
  const out = destination ?? pino.destination({ dest: 1, sync: true });
  const sink = pretty ? { write: (line: string) => out.write(formatPlainLine(JSON.parse(line))) } : out;
  const log = pino(
    {
      level,
      base: null,
      formatters: { level: (label) => ({ level: label }) },
      // Failures arrive redacted: pino must not look at them again.
      serializers: { err: (err: unknown) => err },
      mixin: () => ({ ...getRequestContext() }),
    },
    sink,
  );
  const write = (at: Exclude<LogLevel, 'silent'>) => (fields: object, message: string) => {
    if (log.isLevelEnabled(at)) log[at](redactFields(fields), scrubText(message));
  };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
