/** How to reach Paylink. */
export interface PaylinkOptions {
  /** `pl_test_...` or `pl_live_...`; keep it on your server, never in a browser or an app. */
  readonly key: string;
  /** Where your Paylink is: `https://pay.example.com`; `http://localhost:3000` unless given. */
  readonly baseUrl?: string;
  /** `YYYY-MM-DD`: another version of the API than the key was made with. */
  readonly version?: string;
  /** Instead of Node's own, for a proxy or a test. */
  readonly fetch?: typeof fetch;
  /** How often a request is sent again after a 429, a 5xx or no answer; 3 unless given, 0 for never. */
  readonly maxRetries?: number;
  /** How long one try may take, in milliseconds; 30,000 unless given. */
  readonly timeoutMs?: number;
}

export const DEFAULT_BASE_URL = 'http://localhost:3000';
const KEY_FORM = /^pl_(test|live)_[0-9A-Za-z]+$/;

/** Throws TypeError where the key or the address cannot be one. */
export function checkKey(key: string): string {
  if (typeof key !== 'string' || key === '')
    throw new TypeError('Paylink needs a key: createPaylink({ key: PAYLINK_API_KEY }).');
  if (!KEY_FORM.test(key))
    throw new TypeError(
      'A key of Paylink begins with pl_test_ or pl_live_; this one does not, or has other signs in it.',
    );
  return key;
}

/** Without what is behind the host's path: `https://pay.example.com/` and `https://pay.example.com/api/v1` are the same place. */
export function readBaseUrl(text: string = DEFAULT_BASE_URL): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new TypeError(`baseUrl is an address as https://pay.example.com, not ${JSON.stringify(text)}.`);
  const { origin, pathname } = new URL(text);
  return `${origin}${pathname.replace(/\/+$/, '').replace(/\/api\/v1$/, '')}`;
}
