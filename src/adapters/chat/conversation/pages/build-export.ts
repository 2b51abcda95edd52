import { formatWhen } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { choices, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';

export interface ExportParts {
  readonly merchantName: string;
  readonly jsonLines: string;
  readonly spreadsheet: string;
  readonly expiresAt: Date;
  /** Of the reader. */
  readonly timeZone: string;
}

/** Where everything that there is of a merchant can be taken, once in each form. */
export function buildExport(words: Words, parts: ExportParts): PageReply {
  const about = words.say('export.about', { merchant: parts.merchantName });
  const once = words.say('export.once', { time: formatWhen(words, parts.expiresAt, parts.timeZone) });
  return {
    kind: 'export',
    title: words.say('page.title.export'),
    words: [about, once].join('\n'),
    parts: [
      says(about),
      choices(
        { label: words.say('export.button.jsonl'), url: parts.jsonLines, opens: 'export_jsonl' },
        { label: words.say('export.button.xlsx'), url: parts.spreadsheet, opens: 'export_xlsx' },
      ),
      smallPrint(once),
    ],
  };
}
