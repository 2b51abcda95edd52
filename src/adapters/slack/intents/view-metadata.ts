import { z } from 'zod';

/** Where a form was begun. */
export interface Origin {
  /** The conversation; null for a place that is none, such as a global shortcut. */
  readonly channelId: string | null;
  /** Answers there privately, for half an hour. */
  readonly responseUrl: string | null;
}

/** What a view carries through Slack and back: ids, never contents. */
export interface ViewMetadata extends Origin {
  readonly draftId: string | null;
  readonly linkId: string | null;
  /** What else the form is about; absent: nothing. */
  readonly subject?: string;
}

export const NO_ORIGIN: Origin = { channelId: null, responseUrl: null };

const wire = z
  .object({
    d: z.string().nullish(),
    l: z.string().nullish(),
    s: z.string().nullish(),
    c: z.string().nullish(),
    r: z.string().nullish(),
  })
  .catch({});

/** As text for `private_metadata`, far below its 3000 characters. */
export function encodeMetadata(metadata: Partial<ViewMetadata>): string {
  const { draftId, linkId, subject, channelId, responseUrl } = metadata;
  return JSON.stringify({
    ...(draftId ? { d: draftId } : {}),
    ...(linkId ? { l: linkId } : {}),
    ...(subject ? { s: subject } : {}),
    ...(channelId ? { c: channelId } : {}),
    ...(responseUrl ? { r: responseUrl } : {}),
  });
}

/** Never throws: what cannot be read is absent. */
export function decodeMetadata(text: string): ViewMetadata {
  let json: unknown = {};
  try {
    json = JSON.parse(text);
  } catch {
    // An empty or foreign text says nothing.
  }
  const { d, l, s, c, r } = wire.parse(json);
  return {
    ...{ draftId: d ?? null, linkId: l ?? null },
    ...(s == null ? {} : { subject: s }),
    ...{ channelId: c ?? null, responseUrl: r ?? null },
  };
}

/** Where the form was begun that this is the metadata of. */
export function decodeOrigin(text: string): Origin {
  const { channelId, responseUrl } = decodeMetadata(text);
  return { channelId, responseUrl };
}
