import sendgridClient from '@sendgrid/client';
import mailService from '@sendgrid/mail';
import { type CallDeps, callSendgrid, type MailAnswer } from './call-sendgrid.js';

const SENDGRID_URL = 'https://api.sendgrid.com';

/** A mail as SendGrid's package takes it. */
export type MailData = Exclude<Parameters<typeof mailService.send>[0], readonly unknown[]>;

export interface MailClientOptions extends CallDeps {
  readonly apiKey: string;
  /** Without a trailing slash; null: SendGrid's own. */
  readonly apiUrl: string | null;
}

/**
 * SendGrid's package builds the call; ours makes it, for theirs knows no end of waiting. The package has one client for
 * the whole process: each mail gets one of its own that behaves like it. It copies what it builds several times over;
 * the two bodies, which are nearly all of it and which it leaves as they are, are put in at the end.
 */
export function createMailClient({ apiKey, apiUrl, ...deps }: MailClientOptions) {
  return async ({ text, html, ...mail }: MailData): Promise<MailAnswer> => {
    let answer: MailAnswer | undefined;
    const client: typeof sendgridClient = Object.create(sendgridClient);
    client.request = async ({ method = 'POST', url = '', headers, body }) => {
      const call = {
        method,
        url: `${apiUrl ?? SENDGRID_URL}${url}`,
        // `setApiKey` would warn on the terminal of a test server's key, and set the address back to SendGrid's own.
        headers: client.createHeaders({ ...headers, Authorization: `Bearer ${apiKey}` }),
        body: JSON.stringify({ ...body, content: listBodies(text, html) }),
      };
      answer = await callSendgrid(call, deps);
      return [{ statusCode: answer.kind === 'answered' ? answer.status : 0, body: {}, headers: {} }, {}];
    };
    const service: typeof mailService = Object.create(mailService);
    service.setClient(client);
    await service.send({ ...mail, text: 'put in below' });
    if (answer === undefined) throw new Error('the mail was built, and no call was made');
    return answer;
  };
}

/** Plain text first: SendGrid refuses the other order. */
function listBodies(text = '', html = '') {
  return [
    { type: 'text/plain', value: text },
    { type: 'text/html', value: html },
  ];
}
