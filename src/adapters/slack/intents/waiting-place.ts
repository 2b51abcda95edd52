import { z } from 'zod';
import type { WaitingPlace } from '../../../ports/draft-repository.js';

/** Where a person in Slack waits for what becomes of their press. */
export interface SlackWaitingPlace {
  /** The modal that they look at; null for none. */
  readonly viewId: string | null;
  /** Answers them privately where they began, for a while; null for none. */
  readonly responseUrl: string | null;
  /** The workspace that they pressed in; null where an earlier release did not keep it. */
  readonly workspaceId: string | null;
}

const id = z.string().nullable().catch(null);
const handleShape = z.object({ viewId: id, responseUrl: id, workspaceId: id });

export function toWaitingPlace({ viewId, responseUrl, workspaceId }: SlackWaitingPlace): WaitingPlace {
  return { platform: 'slack', handle: { viewId, responseUrl, workspaceId } };
}

/** Never throws: what cannot be read is absent. */
export function readWaitingPlace({ handle }: Pick<WaitingPlace, 'handle'>): SlackWaitingPlace {
  return handleShape.parse(handle);
}
