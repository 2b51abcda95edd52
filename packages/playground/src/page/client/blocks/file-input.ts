import { api } from '../api.js';
import { fill, h } from '../dom.js';
import { list } from '../json.js';
import { readValue } from './element-value.js';
import { focusKey, type Placed } from './surface.js';

/** What was chosen is drawn anew with its field, which a browser empties then. */
const names = new Map<string, string>();

/** A file from the device; as in Slack's client it goes up as soon as it is chosen. */
export function renderFileInput(placed: Placed): HTMLElement {
  const { element, surface, blockId, actionId } = placed;
  const accept = list(element['filetypes']).map((type) => `.${type}`);
  const control = h('input', {
    class: 'input',
    attrs: { type: 'file', 'data-key': focusKey(placed), accept: accept.join() || undefined },
  });
  const told = h('p', { class: 'hint', attrs: { role: 'status' } });
  const tell = () => fill(told, names.get(readValue(placed)) ?? '');
  tell();
  control.addEventListener('change', () => {
    const file = control.files?.[0];
    surface.form.set(blockId, actionId, null);
    fill(told, file === undefined ? '' : 'Uploading…');
    if (file === undefined) return;
    upload(file).then(
      (id) => {
        names.set(id, file.name);
        surface.form.set(blockId, actionId, id);
        tell();
      },
      (error: unknown) => fill(told, error instanceof Error ? error.message : String(error)),
    );
  });
  return h('div', {}, control, told);
}

async function upload(file: File): Promise<string> {
  const { id } = await api.giveFile({ name: file.name, content: await toBase64(file) });
  return id;
}

function toBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => reject(new Error('The file could not be read.')));
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')));
    reader.readAsDataURL(file);
  });
}
