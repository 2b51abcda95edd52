import { Client } from '@sendgrid/client';
import { type MailDataRequired, MailService } from '@sendgrid/mail';
import { type CallDeps, type CarrierAnswer, callCarrier } from '../calls/call-carrier.js';

const SENDGRID_URL = 'https://api.sendgrid.com';

export interface MailClientOptions extends CallDeps {
  readonly apiKey: string;
  /** Without a trailing slash; null: SendGrid's own. */
  readonly apiUrl: string | null;
}

/** SendGrid's own package builds the call; ours makes it, for theirs knows no end of waiting. */
export function createMailClient({ apiKey, apiUrl, ...deps }: MailClientOptions) {
  return async (mail: MailDataRequired): Promise<CarrierAnswer> => {
    let answer: CarrierAnswer | undefined;
    const client = new Client();
    // `setApiKey` would print a warning about a key of a test server, and set the address back to SendGrid's own.
    client.setDefaultHeader('Authorization', `Bearer ${apiKey}`);
    client.request = async ({ method = 'POST', url = '', headers = {}, body }) => {
      const call = { method, url: `${apiUrl ?? SENDGRID_URL}${url}`, headers: client.createHeaders(headers) };
      answer = await callCarrier({ ...call, body: JSON.stringify(body) }, deps);
      const statusCode = answer.kind === 'answered' ? answer.status : 0;
      return [{ statusCode, body: '', headers: {} }, {}];
    };
    const service = new MailService();
    service.setClient(client);
    await service.send(mail);
    if (answer === undefined) throw new Error('the mail was built, and no call was made');
    return answer;
  };
}
