import { isVisible } from './clean-words.js';

/** Controls, also those that turn the direction of what follows; a newline is told apart. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const CONTROLS_BUT_NEWLINE = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const LONE_SURROGATE = /\p{Cs}/u;

/** Length as people count it: an emoji is one. */
export function countCharacters(text: string): number {
  return [...text].length;
}

export function isCleanLine(text: string): boolean {
  return !CONTROLS.test(text) && !LONE_SURROGATE.test(text) && isVisible(text);
}

export function isCleanText(text: string): boolean {
  return !CONTROLS_BUT_NEWLINE.test(text) && !LONE_SURROGATE.test(text) && isVisible(text);
}
