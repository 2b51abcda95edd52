import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HTTPReceiver } from '@slack/bolt';
import type { ShowInstallEnd } from '../../../ports/install-pages.js';
import type { Grants } from '../install/create-grants.js';
import { sendInstallEnd } from '../install/send-install-end.js';
import { INSTALL_PATH, OAUTH_REDIRECT_PATH } from './slack-options.js';

export interface HearInstallationsDeps {
  readonly receiver: Pick<HTTPReceiver, 'requestListener'>;
  /** The same without a state; null where nobody installs: Paylink has the token of one workspace. */
  readonly adminReceiver: Pick<HTTPReceiver, 'requestListener'> | null;
  readonly showEnd: ShowInstallEnd;
  readonly grants: Pick<Grants, 'during'>;
}

/** Takes the requests of those who install: from our own page, and an admin's from Slack's, which alone has no state. */
export function makeHearInstallations(deps: HearInstallationsDeps) {
  const { receiver, adminReceiver, grants, showEnd } = deps;
  return (request: IncomingMessage, response: ServerResponse): void => {
    const [path, query = ''] = (request.url ?? '').split('?', 2);
    if (adminReceiver === null && path === INSTALL_PATH) {
      sendInstallEnd(response, 404, showEnd({ kind: 'by_operator' }, request.headers['accept-language']));
      return;
    }
    const isAdmins = path === OAUTH_REDIRECT_PATH && isWithoutState(new URLSearchParams(query));
    const hears = isAdmins ? (adminReceiver ?? receiver) : receiver;
    grants.during(() => hears.requestListener(request, response));
  };
}

function isWithoutState(asked: URLSearchParams): boolean {
  return asked.has('code') && !asked.has('state');
}
