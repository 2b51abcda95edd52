import type { Answer } from '../model/answer.js';
import { sendMessage } from './send-message.js';

const AT_ONCE = { contact: null, at: null } as const;

/** A message at once, to whom it went before. */
export const answerSend: Answer<'send'> = async (deps, { link, channels }, asked) =>
  sendMessage(deps, await asked.identify(), { ...AT_ONCE, link, channels, purpose: 'link' });

/** A reminder, which never goes at night. */
export const answerRemind: Answer<'remind'> = async (deps, { link }, asked) =>
  sendMessage(deps, await asked.identify(), { ...AT_ONCE, link, channels: null, purpose: 'reminder' });
