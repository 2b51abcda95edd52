import { decodeSlackText } from './decode-slack-text.js';
import { listBlockWords } from './list-block-words.js';
import { isObject, readObjects, readText, type Unsure } from './read-unsure.js';

/** A message is seldom as long; what follows is not looked at. */
const MAX_LENGTH = 4_000;

/** A forwarded message that forwards one that forwards one: nobody looks further. */
const MAX_FORWARDS = 3;

const isSaid = (words: string) => words.trim() !== '';

function readFields(fields: unknown): readonly string[] {
  return readObjects(fields).map(({ title, value }) =>
    [readText(title), readText(value)].filter(isSaid).map(decodeSlackText).join(': '),
  );
}

/** What an attachment that an app wrote in the older way shows. */
function listOwnWords({ pretext, title, text, fields }: Unsure): readonly string[] {
  const texts = [pretext, title, text].map((each) => decodeSlackText(readText(each)));
  return [...texts, ...readFields(fields)].filter(isSaid);
}

function listFileNames(files: unknown): readonly string[] {
  return readObjects(files)
    .map(({ title, name }) => readText(title) || readText(name))
    .filter(isSaid);
}

/** An app's words, a forwarded message or a preview of a page; `fallback` stands in where nothing is shown. */
function listAttachmentWords(attachment: Unsure, forwards: number): readonly string[] {
  const forwarded = readObjects(attachment['message_blocks']).map(({ message }) => message);
  const inBlocks = [
    ...listBlockWords(attachment['blocks']),
    ...forwarded.filter(isObject).flatMap((message) => listMessageWords(message, forwards + 1)),
  ];
  const shown = inBlocks.length > 0 ? inBlocks : listOwnWords(attachment);
  const words = [...shown, ...listFileNames(attachment['files'])];
  return words.length > 0 ? words : [decodeSlackText(readText(attachment['fallback']))].filter(isSaid);
}

/** `text` is for notifications where there are blocks, and shown where there are none. */
function listMessageWords(message: Unsure, forwards: number): readonly string[] {
  if (forwards > MAX_FORWARDS) return [];
  const inBlocks = listBlockWords(message['blocks']);
  const own = inBlocks.length > 0 ? inBlocks : [decodeSlackText(readText(message['text']))].filter(isSaid);
  const attached = readObjects(message['attachments']).map((each) => listAttachmentWords(each, forwards));
  const groups = [own, listFileNames(message['files']), ...attached].map((words) => words.join('\n'));
  // What is forwarded and previewed as well is said once.
  return [...new Set(groups)].filter(isSaid);
}

/** The last word may have been cut, and half a number is another one. */
function cutWords(words: string): string {
  return words.length <= MAX_LENGTH
    ? words
    : words
        .slice(0, MAX_LENGTH + 1)
        .replace(/\S*$/u, '')
        .trimEnd();
}

/**
 * All words of a message as Slack hands it on, in the order they are read and once each: its own, the names of its
 * files, what apps, previews and forwarded messages attach. 4,000 characters at most; never throws.
 */
export function readMessageWords(message: unknown): string {
  return isObject(message) ? cutWords(listMessageWords(message, 0).join('\n').trim()) : '';
}
