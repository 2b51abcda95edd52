/** The slug of `buildTestLink`. */
export const SLUG = 'slug000000000000000001';

/** A form as a browser without scripts sends it, the redirect not followed. */
export function postForm(
  url: string,
  fields: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
}

/** Headers without those that differ from one answer to the next. */
export function readStableHeaders(response: Response): Record<string, string> {
  const { date, 'x-request-id': _requestId, ...stable } = Object.fromEntries(response.headers);
  return stable;
}
