import type { PageReply } from '../../chat/conversation/model/reply.js';
import type { Words } from '../../chat/words/words.js';
import { type NamePlace, NO_NAMES } from '../text/render-line.js';
import { showBold, showText } from '../text/show-text.js';
import { composeText, MAX_CAPTION, MAX_MESSAGE } from './compose-text.js';
import { nameShares, withPlace } from './is-share.js';
import { renderKeys, renderReviewKeys } from './render-keys.js';
import { type Paragraph, renderPart } from './render-part.js';
import type { Rendered } from './rendered.js';

/** Pages whose first line does not say what they are. */
const TITLED: ReadonlySet<PageReply['kind']> = new Set<PageReply['kind']>(['review', 'created']);
/** Pages that begin with how a link stands. */
const HEADED: ReadonlySet<PageReply['kind']> = new Set<PageReply['kind']>(['status']);

function lead(page: PageReply): readonly Paragraph[] {
  const title = TITLED.has(page.kind) ? [{ html: showBold(page.title), isApart: false }] : [];
  const notice = page.kind === 'review' && page.notice !== null ? [page.notice] : [];
  return [...title, ...notice.map((text) => ({ html: showText(text), isApart: true }))];
}

function embolden(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map((each, at) => (at === 0 ? { ...each, html: `<b>${each.html}</b>` } : each));
}

function findPicture({ parts }: PageReply): Pick<Rendered, 'picture'> {
  const picture = parts.find((part) => part.kind === 'picture');
  if (picture === undefined) return {};
  return { picture: { kind: 'qr', payUrl: picture.url.replace(/\/qr\.png$/, '') } };
}

export interface ReplyReader {
  /** What chats of Telegram are called. */
  readonly namePlace?: NamePlace;
  /** Whether there is a place of their team's to show a link in; there is unless given. */
  readonly hasPlace?: boolean;
}

function pageWithPlace<Page extends PageReply>(words: Words, page: Page, hasPlace: boolean): Page {
  const parts = page.parts.map((part) =>
    part.kind === 'choices'
      ? { ...part, choices: nameShares(words, withPlace(part.choices, hasPlace)) }
      : part,
  );
  return { ...page, parts };
}

/** A page as one message. */
export function renderReply(words: Words, whole: PageReply, reader: ReplyReader = {}): Rendered {
  const { namePlace = NO_NAMES, hasPlace = true } = reader;
  const page = pageWithPlace(words, whole, hasPlace);
  const read = page.parts.flatMap((part) => renderPart({ words, namePlace }, part));
  const picture = findPicture(page);
  const max = picture.picture === undefined ? MAX_MESSAGE : MAX_CAPTION;
  const html = composeText([...lead(page), ...(HEADED.has(page.kind) ? embolden(read) : read)], max);
  return {
    html: html === '' ? showText(page.words) : html,
    keys: page.kind === 'review' ? renderReviewKeys(words, page) : renderKeys(words, page),
    ...picture,
  };
}
