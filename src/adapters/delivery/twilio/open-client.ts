import type { RequestClientDeps } from './create-request-client.js';
import type { TwilioAccount } from './twilio-account.js';

/** The SDK, which takes long to load: only once something is to be sent. */
export async function openClient({ accountSid, authToken, apiUrl }: TwilioAccount, deps: RequestClientDeps) {
  const [{ default: twilio }, { createRequestClient }] = await Promise.all([
    import('twilio'),
    import('./create-request-client.js'),
  ]);
  const client = twilio(accountSid, authToken, { autoRetry: false, httpClient: createRequestClient(deps) });
  if (apiUrl !== null) {
    client.api.baseUrl = apiUrl;
    client.content.baseUrl = apiUrl;
  }
  return client;
}
