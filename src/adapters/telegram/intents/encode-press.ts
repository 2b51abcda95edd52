import type { Press } from '../render/rendered.js';
import { encodeAct } from './form-act-codes.js';
import { encodeIntent } from './intent-codes.js';
import { shortenId } from './short-ids.js';

/** Of what follows. A meaning never changes: old messages keep their buttons for ever. */
export const VERSION = 'v1';

/** What a button carries: https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MAX_BYTES = 64;

function encode(press: Press): readonly (string | null)[] {
  switch (press.kind) {
    case 'intent':
      return ['i', encodeIntent(press.intent)];
    case 'ask_first':
      return ['ask', encodeIntent(press.intent)];
    case 'confirm':
      return ['create', shortenId('dft', press.draftId)];
    case 'edit':
      return ['edit', shortenId('dft', press.draftId)];
    case 'form':
      return ['f', press.formId, press.question ?? '', encodeAct(press.act)];
    case 'more':
      return ['more', shortenId('lnk', press.linkId)];
    case 'join':
      return ['join', press.code];
    case 'pick':
      return [null];
    case 'unbind':
    case 'wait':
    case 'dismiss':
      return [press.kind];
  }
}

/** "v1:i:status:01h…", at most 64 bytes; null for what does not fit, and has to be kept. */
export function encodePress(press: Press): string | null {
  const parts = encode(press);
  if (parts.includes(null)) return null;
  const data = [VERSION, ...parts].join(':');
  return Buffer.byteLength(data) <= MAX_BYTES ? data : null;
}
