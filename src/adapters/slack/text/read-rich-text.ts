import { addSkinTones } from '../../chat/reader/text/add-skin-tones.js';
import { emojiOf } from '../../chat/reader/text/emoji-of.js';
import { readObjects, readText, type Unsure } from './read-unsure.js';
import { showLink } from './show-link.js';

const CODE_POINTS = /^[0-9a-f]{2,6}(?:-[0-9a-f]{2,6}){0,15}$/;
const LAST_CODE_POINT = 0x10ffff;

/** "1f44b-1f3fc", the tone of its skin among them; null where Slack does not say, as for a workspace's own. */
function readCodePoints(unicode: string): string | null {
  const points = CODE_POINTS.test(unicode) ? unicode.split('-').map((hex) => Number.parseInt(hex, 16)) : [];
  return points.length > 0 && points.every((point) => point <= LAST_CODE_POINT)
    ? String.fromCodePoint(...points)
    : null;
}

function readEmoji({ name, unicode, skin_tone }: Unsure): string {
  const written = readCodePoints(readText(unicode));
  if (written !== null) return written;
  const emoji = emojiOf(readText(name));
  if (emoji === null) return `:${readText(name)}:`;
  return typeof skin_tone === 'number' ? addSkinTones(emoji, [skin_tone]) : emoji;
}

/** One element of a line. Its text is no markup: nothing in it is escaped. */
function readElement(element: Unsure): string {
  switch (element['type']) {
    case 'link':
      return showLink(readText(element['url']), readText(element['text']));
    case 'emoji':
      return readEmoji(element);
    case 'user':
      return `@${readText(element['user_id'])}`;
    case 'usergroup':
      return `@${readText(element['usergroup_id'])}`;
    case 'broadcast':
      return `@${readText(element['range'])}`;
    case 'channel':
      return `#${readText(element['channel_id'])}`;
    case 'date':
      return readText(element['fallback']);
    case 'color':
      return readText(element['value']);
    default:
      return readText(element['text']);
  }
}

function readLine({ elements }: Unsure): string {
  return readObjects(elements).map(readElement).join('');
}

/** The words of a `rich_text` block, an entry of a list on a line of its own. */
export function readRichText({ elements }: Unsure): string {
  return readObjects(elements)
    .flatMap((part) => (part['type'] === 'rich_text_list' ? readObjects(part['elements']) : [part]))
    .map(readLine)
    .join('\n');
}
