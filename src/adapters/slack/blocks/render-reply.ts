import type { FormReply, PageReply } from '../../chat/conversation/model/reply.js';
import { CALLBACK } from '../intents/action-ids.js';
import { FORM_CALLBACK } from '../intents/form-callback.js';
import { encodeMetadata, type Origin } from '../intents/view-metadata.js';
import {
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

/** What a person gets in a conversation. */
export function renderMessage({ words, parts }: PageReply): Message {
  return message(words, parts.flatMap(renderPart));
}

export function renderHome({ parts }: PageReply): HomeView {
  return { type: 'home', blocks: parts.flatMap(renderPart) };
}

function closeLabel({ kind }: PageReply): string {
  if (kind === 'review') return 'Cancel';
  return kind === 'making' || kind === 'refusal' ? 'Close' : 'Done';
}

function renderPage(page: PageReply, origin: Origin): ModalView {
  const parts = { title: page.title, close: closeLabel(page), blocks: page.parts.flatMap(renderPart) };
  if (page.kind === 'created') return modal({ ...parts, callbackId: CALLBACK.linkCreated });
  if (page.kind !== 'review') return modal(parts);
  const metadata = encodeMetadata({ ...origin, draftId: page.draftId });
  const review = modal({ ...parts, submit: page.submit, callbackId: CALLBACK.linkReview, metadata });
  return page.notice === null ? review : withNotice(review, page.notice);
}

function renderForm(form: FormReply, origin: Origin): ModalView {
  const { linkId } = form;
  const view = modal({
    title: form.title,
    submit: form.submit,
    close: 'Cancel',
    callbackId: FORM_CALLBACK[form.form],
    metadata: encodeMetadata(linkId === null ? origin : { linkId }),
    blocks: [
      ...(form.about === null ? [] : [section(plain(form.about))]),
      ...form.fields.flatMap(renderField),
      ...(form.smallPrint === null ? [] : [context(plain(form.smallPrint))]),
    ],
  });
  return form.notice === null ? view : withNotice(view, form.notice);
}

/** A modal. `origin`: where the person began, which it brings back with what they do in it. */
export function renderView(reply: PageReply | FormReply, origin: Origin): ModalView {
  return reply.kind === 'form' ? renderForm(reply, origin) : renderPage(reply, origin);
}
