import type { JsonObject } from '../../../protocol.js';
import { playgroundPaths } from '../../../protocol.js';
import { h } from '../dom.js';
import { isObject, text } from '../json.js';

/** By its address, or one that was uploaded to the workspace. */
export function renderImage(image: JsonObject): HTMLImageElement {
  const file = image['slack_file'];
  const fileId = isObject(file) ? text(file['id']) : '';
  const src = fileId === '' ? text(image['image_url']) : `${playgroundPaths.files}${fileId}`;
  return h('img', { class: 'picture', attrs: { src, alt: text(image['alt_text']), loading: 'lazy' } });
}
