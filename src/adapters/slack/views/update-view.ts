import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { ModalView } from '../blocks/block-kit.js';
import { tryAgainOnce } from './try-again-once.js';

export interface ViewAddress {
  readonly viewId: string;
  /** Of the content the update was made from; a view that changed meanwhile is then left as it is. */
  readonly hash?: string | undefined;
}

/** The person closed the form, or pressed something else in it meanwhile: nobody waits for this update. */
const NOBODY_WAITS: ReadonlySet<string> = new Set(['not_found', 'view_not_found', 'hash_conflict']);

/**
 * Shows other content in an open modal; answers false when it is not there to be updated any more. Tried twice: after a
 * lost answer the second try shows the same again, or is refused for a `hash` that the first one has changed.
 */
export async function updateView(
  client: WebClient,
  { viewId, hash }: ViewAddress,
  view: ModalView,
): Promise<boolean> {
  try {
    const update = { view_id: viewId, view, ...(hash === undefined ? {} : { hash }) };
    await tryAgainOnce(() => client.views.update(update));
    return true;
  } catch (error) {
    if (error instanceof WebAPIPlatformError && NOBODY_WAITS.has(error.data.error)) return false;
    throw error;
  }
}
