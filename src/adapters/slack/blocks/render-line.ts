import { findAccount } from '../../../domain/chat/account.js';
import { type Inline, type Line, toPlainText } from '../../chat/cards/line.js';
import type { Words } from '../../chat/words/words.js';
import { type Block, escapeMrkdwn, mrkdwn, plain, section } from './block-kit.js';

/**
 * What mrkdwn would take for markup of its own in words that a person typed: emphasis, strike, code, emoji codes.
 * @see https://docs.slack.dev/messaging/formatting-message-text
 */
const MARKUP = /[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:[\w+'-]+:/u;

type TextObject = ReturnType<typeof plain> | ReturnType<typeof mrkdwn>;

/** A line as text objects: one of mrkdwn, or several where typed words look like markup and must stay as they are. */
function renderLine(words: Words, line: Line): readonly TextObject[] {
  return groupByMarkup(line).map(({ literal, pieces }) =>
    literal
      ? plain(pieces.map(({ text }) => text).join(''))
      : mrkdwn(pieces.map((piece) => renderPiece(words, piece)).join('')),
  );
}

/** A line as one text object: plain words stay as they are, whatever signs stand in them; then nothing of it is bold. */
export function toTextObject(words: Words, line: Line): TextObject {
  const isPlain = line.every((piece) => piece.kind === 'text' && piece.bold !== true);
  const looksMarked = line.some((piece) => piece.kind === 'text' && MARKUP.test(piece.text));
  const isWords = line.every(({ kind }) => kind === 'text');
  return isPlain || (isWords && looksMarked)
    ? plain(toPlainText(line))
    : mrkdwn(line.map((piece) => renderPiece(words, piece)).join(''));
}

/** The line that matters, as wide as the message. */
export function buildHeadlineBlocks(words: Words, line: Line): readonly Block[] {
  return renderLine(words, line)
    .map((object) => ({ ...object, text: object.text.replace(/^ · | · $/g, '').trim() }))
    .filter(({ text }) => text !== '')
    .map(section);
}

/** A line of small print. */
export function buildDetailBlock(words: Words, line: Line): Block {
  return { type: 'context', elements: [...renderLine(words, line)] };
}

type Group =
  | { readonly literal: true; readonly pieces: Extract<Inline, { kind: 'text' }>[] }
  | { readonly literal: false; readonly pieces: Inline[] };

function groupByMarkup(line: Line): readonly Group[] {
  const groups: Group[] = [];
  for (const piece of line) {
    const last = groups.at(-1);
    if (piece.kind === 'text' && MARKUP.test(piece.text)) {
      if (last?.literal === true) last.pieces.push(piece);
      else groups.push({ literal: true, pieces: [piece] });
    } else if (last?.literal === false) last.pieces.push(piece);
    else groups.push({ literal: false, pieces: [piece] });
  }
  return groups;
}

function renderPiece(words: Words, piece: Inline): string {
  switch (piece.kind) {
    case 'text':
      return piece.bold === true ? `*${escapeMrkdwn(piece.text)}*` : escapeMrkdwn(piece.text);
    case 'member':
      return renderMember(piece);
    case 'time':
      return renderTime(words, piece);
    case 'place':
      return piece.place.platform === 'slack' ? `<#${piece.place.channelId}>` : escapeMrkdwn(piece.words);
    case 'link':
      return `<${escapeMrkdwn(piece.url)}|${escapeMrkdwn(piece.text)}>`;
  }
}

/** Whoever is in no Slack is called by name. */
function renderMember({ accounts, name }: Extract<Inline, { kind: 'member' }>): string {
  const account = findAccount(accounts, 'slack');
  return account === undefined ? escapeMrkdwn(name) : `<@${account.userId}>`;
}

/** What Slack puts a day and a time in place of. */
const DAY = '{date_short_pretty}';
const TIME = '{time}';

/** Slack shows each reader their own zone; the words stand in where it cannot. */
function renderTime(words: Words, { at, show, words: fallback }: Extract<Inline, { kind: 'time' }>): string {
  const format = show === 'day' ? words.say('slack.day_and_time', { day: DAY, time: TIME }) : TIME;
  return `<!date^${Math.floor(at.getTime() / 1000)}^${format}|${escapeMrkdwn(fallback)}>`;
}
