import type { HTTPReceiverOptions, Installation } from '@slack/bolt';
import { WebAPIPlatformError } from '@slack/web-api';
import type { InstallEnd, ShowInstallEnd } from '../../../ports/install-pages.js';
import type { Grants } from './create-grants.js';
import { sendInstallEnd } from './send-install-end.js';

export type InstallCallbacks = NonNullable<
  NonNullable<HTTPReceiverOptions['installerOptions']>['callbackOptions']
>;

export interface InstallCallbacksDeps {
  readonly grants: Pick<Grants, 'keep' | 'giveBack'>;
  readonly showEnd: ShowInstallEnd;
}

/** Bolt's names of what a browser brings back that it was not given, or not for this. */
const OUT_OF_DATE: ReadonlySet<string> = new Set([
  'slack_oauth_missing_state',
  'slack_oauth_invalid_state',
  'slack_oauth_missing_code',
]);
/** Slack's, of a code that served already: the page was loaded again. */
const USED_UP: ReadonlySet<string> = new Set(['invalid_code', 'code_already_used']);

/** How an installation ends in the browser. Nothing that failed leaves a token behind. */
export function createInstallCallbacks({ grants, showEnd }: InstallCallbacksDeps): InstallCallbacks {
  return {
    async successAsync(installation, _options, request, response) {
      grants.keep();
      sendInstallEnd(response, 200, showEnd(toEnd(installation), request.headers['accept-language']));
    },
    async failureAsync(error, _options, request, response) {
      await grants.giveBack();
      const { status, end } = toFailure(error);
      sendInstallEnd(response, status, showEnd(end, request.headers['accept-language']));
    },
  };
}

/**
 * An admin who installs from Slack's own pages brings no state, since nothing of ours began it: what they install is for a
 * whole organisation, and nothing else is taken that way.
 */
export function forAdmins(callbacks: InstallCallbacks): InstallCallbacks {
  return {
    ...callbacks,
    async afterInstallation({ isEnterpriseInstall }) {
      if (isEnterpriseInstall !== true)
        throw new Error('an installation of one workspace came without a state');
      return true;
    },
  };
}

function toFailure(error: Error & { readonly code: string }): {
  readonly status: number;
  readonly end: InstallEnd;
} {
  const { code } = error;
  if (code === 'slack_oauth_installer_authorization_error')
    return { status: 200, end: { kind: 'cancelled' } };
  const isUsedUp = error instanceof WebAPIPlatformError && USED_UP.has(error.data.error);
  return OUT_OF_DATE.has(code) || isUsedUp
    ? { status: 400, end: { kind: 'out_of_date' } }
    : { status: 500, end: { kind: 'failed' } };
}

/** @see https://docs.slack.dev/interactivity/deep-linking#open_an_app */
function toEnd({ isEnterpriseInstall, team, enterprise, appId, enterpriseUrl }: Installation): InstallEnd {
  if (isEnterpriseInstall === true) {
    const url = `${enterpriseUrl ?? 'https://app.slack.com/'}manage/organization/apps/profile/${appId ?? ''}/workspaces/add`;
    return { kind: 'organisation', name: enterprise?.name ?? null, url };
  }
  const where = new URLSearchParams({ app: appId ?? '', team: team?.id ?? '' });
  return { kind: 'workspace', name: team?.name ?? null, url: `https://slack.com/app_redirect?${where}` };
}
