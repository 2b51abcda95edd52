/** What a key may do by the API; what its member may do is asked beside it. */
export const SCOPES = [
  'links:read',
  'links:write',
  'send',
  'refunds:write',
  'webhooks',
  'reports:read',
] as const;
export type Scope = (typeof SCOPES)[number];

export function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text);
}
