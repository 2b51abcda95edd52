import type { Logger } from '../../src/ports/logger.js';

export interface LoggedLine {
  readonly level: keyof Logger;
  readonly fields: object;
  readonly message: string;
}

/** Keeps its lines. */
export function createFakeLogger(): { readonly logger: Logger; readonly lines: LoggedLine[] } {
  const lines: LoggedLine[] = [];
  const at = (level: keyof Logger) => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  return {
    lines,
    logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
  };
}
