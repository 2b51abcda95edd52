import type { Place } from './session.js';

/** Whom the page acts as and where it stands, kept in the address so that a reload comes back to it. */
export interface Standing {
  readonly viewerId: string | undefined;
  readonly place: Place | undefined;
}

export function readAddress(hash: string): Standing {
  const [, viewerId, where] = /^#\/([\w-]+)(?:\/([\w-]+))?$/.exec(hash) ?? [];
  return { viewerId, place: where === undefined ? undefined : toPlace(where) };
}

export function writeAddress(viewerId: string, place: Place): string {
  return `#/${viewerId}/${place.kind === 'app' ? `app-${place.tab}` : place.channelId}`;
}

function toPlace(where: string): Place {
  if (where === 'app-home') return { kind: 'app', tab: 'home' };
  if (where === 'app-messages') return { kind: 'app', tab: 'messages' };
  return { kind: 'channel', channelId: where };
}
