import { isolate } from '../../../domain/text/isolate.js';
import type { MessageFacts } from './message-facts.js';

/** Below the heading of a reminder. */
export function sayWhenItEnds({ words, payBy }: MessageFacts): string {
  const paid = words.say('message.if_paid');
  return payBy === null ? paid : `${words.say('message.request_ends', { when: payBy.full })} ${paid}`;
}

export function sayWherePaid({ words, merchantName }: MessageFacts): string {
  return words.say('message.where_paid', { merchant: isolate(merchantName) });
}

export function sayWhomToAsk(facts: MessageFacts): string {
  const { words, makerName, merchantName } = facts;
  const merchant = isolate(merchantName);
  const made =
    makerName === null
      ? words.say('message.made_by_merchant', { merchant })
      : words.say('message.made_by_person', { maker: isolate(makerName), merchant });
  return `${made} ${sayQuestions(facts)}`;
}

/** Where nobody reads answers to the message itself, it leads to the people behind it by a way it does not name. */
export function sayQuestions({ words, replyTo, merchantName, reference }: MessageFacts): string {
  return replyTo === null
    ? words.say('message.questions', { reference })
    : words.say('message.questions_reply', { reference, merchant: isolate(merchantName) });
}
