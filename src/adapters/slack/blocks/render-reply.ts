import { findAnswered } from '../../chat/conversation/model/find-answered.js';
import type { FormReply, PageReply } from '../../chat/conversation/model/reply.js';
import type { Words } from '../../chat/words/words.js';
import { CALLBACK } from '../intents/action-ids.js';
import { encodeAnswered } from '../intents/answered-block.js';
import { FORM_CALLBACK } from '../intents/form-callback.js';
import { encodeMetadata, type Origin } from '../intents/view-metadata.js';
import {
  type Block,
  context,
  type HomeView,
  type Message,
  type ModalView,
  message,
  modal,
  plain,
  section,
} from './block-kit.js';
import { renderField } from './render-field.js';
import { renderPart } from './render-part.js';
import { withNotice } from './with-notice.js';

function renderParts(words: Words, { parts }: PageReply): readonly Block[] {
  return parts.flatMap((part) => renderPart(words, part));
}

/** What a person gets in a conversation; what can be pressed in it brings back what it says. */
export function renderMessage(words: Words, page: PageReply): Message {
  const says = findAnswered(page);
  const blocks = renderParts(words, page).map((block, at) =>
    block.type === 'actions' ? { ...block, block_id: encodeAnswered(says, at) } : block,
  );
  return message(page.words, blocks);
}

export function renderHome(words: Words, page: PageReply): HomeView {
  return { type: 'home', blocks: [...renderParts(words, page)] };
}

function closeLabel(words: Words, { kind }: PageReply): string {
  if (kind === 'review') return words.say('slack.button.cancel');
  return words.say(kind === 'making' || kind === 'refusal' ? 'slack.button.close' : 'slack.button.done');
}

/** A form that is opened from a page makes its link where the person began. */
function rememberOrigin(origin: Origin): { readonly metadata?: string } {
  return origin.channelId === null && origin.responseUrl === null ? {} : { metadata: encodeMetadata(origin) };
}

function renderPage(words: Words, page: PageReply, origin: Origin): ModalView {
  const parts = { title: page.title, close: closeLabel(words, page), blocks: renderParts(words, page) };
  if (page.kind === 'created') return modal({ ...parts, callbackId: CALLBACK.linkCreated });
  if (page.kind !== 'review') return modal({ ...parts, ...rememberOrigin(origin) });
  const metadata = encodeMetadata({ ...origin, draftId: page.draftId });
  const review = modal({ ...parts, submit: page.submit, callbackId: CALLBACK.linkReview, metadata });
  return page.notice === null ? review : withNotice(review, page.notice);
}

function renderForm(words: Words, form: FormReply, origin: Origin): ModalView {
  const { linkId, subject = '' } = form;
  const view = modal({
    title: form.title,
    submit: form.submit,
    close: words.say('slack.button.cancel'),
    callbackId: FORM_CALLBACK[form.form],
    metadata: encodeMetadata({ ...origin, linkId, subject }),
    tellsWhenClosed: form.form === 'link',
    blocks: [
      ...(form.about === null ? [] : [section(plain(form.about))]),
      ...form.fields.flatMap((field) => renderField(words, field)),
      ...(form.smallPrint === null ? [] : [context(plain(form.smallPrint))]),
    ],
  });
  return form.notice === null ? view : withNotice(view, form.notice);
}

/** A modal. `origin`: where the person began, which it brings back with what they do in it. */
export function renderView(words: Words, reply: PageReply | FormReply, origin: Origin): ModalView {
  return reply.kind === 'form' ? renderForm(words, reply, origin) : renderPage(words, reply, origin);
}
