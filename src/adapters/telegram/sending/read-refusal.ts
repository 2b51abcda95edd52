import type { CallFailure } from '../api/failure.js';

const says = (failure: CallFailure, words: RegExp): boolean =>
  failure.kind === 'refused' && words.test(failure.description);

/** The message stands as it should already. */
export function isUnchanged(failure: CallFailure): boolean {
  return says(failure, /message is not modified/i);
}

const GONE =
  /message to (?:edit|delete|be replied) not found|message can't be (?:edited|deleted)|message_id_invalid|message not found|there is no text in the message to edit|ephemeral message/i;

/** The message that we want to change is not there any more, or not ours to change so. */
export function isGone(failure: CallFailure): boolean {
  return failure.kind === 'refused' && failure.code === 400 && GONE.test(failure.description);
}

const CLOSED =
  /chat not found|peer_id_invalid|not enough rights|have no rights|chat_write_forbidden|chat_restricted|topic_closed|topic_deleted|group chat was (?:deactivated|deleted)|user not found|business connection|business_peer/i;

/** Blocked, removed, never started, or not allowed to write there. */
export function isClosed(failure: CallFailure): boolean {
  if (failure.kind !== 'refused') return false;
  return failure.code === 403 || (failure.code === 400 && CLOSED.test(failure.description));
}

const PUT_OUT = /blocked by the user|bot was kicked|user is deactivated|bot is not a member/i;

/** Until we are let in again, nothing can be said there: somebody put us out, and is not who never began. */
export function isPutOut(failure: CallFailure): boolean {
  return failure.kind === 'refused' && failure.code === 403 && PUT_OUT.test(failure.description);
}

/** The topic is gone; the chat that it was in may still be there. */
export function isTopicGone(failure: CallFailure): boolean {
  return says(failure, /message thread not found/i);
}
