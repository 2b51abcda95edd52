import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from '../../../ports/logger.js';

/**
 * Bolt's log lines in ours. Bolt's own debug lines are dropped: they carry whole payloads, contacts and tokens
 * among them.
 */
export function createBoltLogger(logger: Logger): BoltLogger {
  const toLine =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]): void => {
      const err = parts.find((part) => part instanceof Error);
      const message = parts.filter((part) => typeof part === 'string').join(' ');
      logger[level](err === undefined ? { from: 'bolt' } : { from: 'bolt', err }, message || 'bolt');
    };
  return {
    debug: () => {},
    info: () => {},
    warn: toLine('warn'),
    error: toLine('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
