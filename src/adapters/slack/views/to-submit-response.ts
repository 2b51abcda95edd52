import type { Reply } from '../../chat/conversation/model/reply.js';
import type { Words } from '../../chat/words/words.js';
import { renderView } from '../blocks/render-reply.js';
import type { Origin } from '../intents/view-metadata.js';
import type { SubmitResponse } from './submit-answer.js';

/** What a submitted modal is answered: problems under its fields, or what comes next in its place. */
export function toSubmitResponse(words: Words, reply: Reply, origin: Origin): SubmitResponse {
  if (reply.kind === 'problems') return { response_action: 'errors', errors: { ...reply.problems } };
  if (!('form' in reply || 'parts' in reply)) throw new Error('a form that is sent in is answered whole');
  return { response_action: 'update', view: renderView(words, reply, origin) };
}
