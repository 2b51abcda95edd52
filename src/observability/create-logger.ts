import { pino } from 'pino';
import type { Logger } from '../ports/logger.js';
import { escapeControlsInLines } from './escape-controls.js';
import { formatPlainLine } from './format-plain-line.js';
import { type GatheredLines, gatherLines, type LineSink } from './gather-lines.js';
import { redactFields } from './redact-fields.js';
import { getRequestContext } from './request-context.js';
import { scrubText } from './scrub-text.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export interface LoggerOptions {
  readonly level: LogLevel;
  /** Plain lines for a person at a terminal instead of JSON lines. */
  readonly pretty: boolean;
  /** Standard output unless given. */
  readonly destination?: LineSink;
}

/**
 * The log of the process: one line of JSON a happening, or a plain line when `pretty`. Secrets and contacts are
 * redacted by field name and by their looks, and lines written inside a request carry its id.
 */
export function createLogger({ level, pretty, destination }: LoggerOptions): Logger {
  const out = gatherLines(destination ?? openStandardOutput());
  if (destination === undefined) process.on('exit', out.flush);
  const log = pino(
    {
      level,
      base: null,
      formatters: { level: (label) => ({ level: label }) },
      // Failures arrive redacted: pino must not look at them again.
      serializers: { err: (err: unknown) => err },
    },
    pretty ? toPlainLines(out) : toSafeJson(out),
  );
  const write = (at: Exclude<LogLevel, 'silent'>) => (fields: object, message: string) => {
    if (!log.isLevelEnabled(at)) return;
    log[at]({ ...getRequestContext(), ...redactFields(fields) }, scrubText(message));
    if (at === 'error') out.flush();
  };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

/** Synchronous: the last words before a crash must not be lost. */
function openStandardOutput(): LineSink {
  return pino.destination({ dest: 1, sync: true });
}

/** JSON escapes some controls by itself; whoever follows the log on a terminal is kept from the others too. */
function toSafeJson(out: GatheredLines): LineSink {
  return { write: (line) => out.write(escapeControlsInLines(line)) };
}

function toPlainLines(out: GatheredLines): LineSink {
  return { write: (line) => out.write(formatPlainLine(JSON.parse(line))) };
}
