import type { Help } from '../../chat/copy/help-copy.js';
import type { Words } from '../../chat/words/words.js';
import { showCode, showText } from '../text/show-text.js';

interface Codes {
  readonly codes: readonly string[];
}

/** Examples, each copied by a press on it, and what a link in one line can have. */
export function renderHelp(words: Words, { lines, options }: Help): string {
  const shown = lines.map((items) =>
    items.map(({ example, description }) => `${showCode(example)} ${showText(description)}`).join('\n'),
  );
  const said = words.mix<'telegram.help.options', Codes>('telegram.help.options', {
    options: { codes: options },
  });
  const rest = said.map((piece) =>
    typeof piece === 'string' ? showText(piece) : piece.codes.map(showCode).join(' '),
  );
  return [...shown, rest.join('')].join('\n\n');
}
