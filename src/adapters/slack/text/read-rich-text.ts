import { addSkinTones } from './add-skin-tones.js';
import { emojiOf } from './emoji-of.js';
import { readObjects, readText, type Unsure } from './read-unsure.js';
import { showLink } from './show-link.js';

function readEmoji({ name, skin_tone }: Unsure): string {
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
