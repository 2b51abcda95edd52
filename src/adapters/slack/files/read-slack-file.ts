import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { z } from 'zod';
import { MAX_DOCUMENT_BYTES } from '../../../domain/kyc/find-document-problem.js';
import type { Logger } from '../../../ports/logger.js';
import type { GivenFile } from '../../chat/conversation/model/given-file.js';
import { readAtMost } from '../../chat/documents/read-at-most.js';

export interface SlackFileDeps {
  readonly download: typeof globalThis.fetch;
  /** Another base address of the Web API; null: Slack's own. */
  readonly apiUrl: string | null;
  readonly logger: Logger;
}

/** A file as the bot of its workspace may read it. */
export type ReadSlackFile = (client: WebClient, fileId: string) => Promise<GivenFile>;

const FILES_ORIGIN = 'https://files.slack.com';
const TIMEOUT_MS = 30_000;
const HTML = /^text\/html\b/i;

const fileInfo = z.looseObject({
  name: z.string().nullish(),
  size: z.number().nullish(),
  mimetype: z.string().nullish(),
  url_private_download: z.string(),
});
type FileInfo = z.infer<typeof fileInfo>;

/** https://docs.slack.dev/reference/methods/files.info, for which an admin may not have given `files:read`. */
export function makeReadSlackFile({ download, apiUrl, logger }: SlackFileDeps): ReadSlackFile {
  const origins = [FILES_ORIGIN, ...(apiUrl === null ? [] : [new URL(apiUrl).origin])];
  return async (client, fileId) => {
    try {
      const { file } = await client.files.info({ file: fileId });
      const info = fileInfo.parse(file);
      if ((info.size ?? 0) > MAX_DOCUMENT_BYTES) return { came: 'too_large' };
      const url = new URL(info.url_private_download);
      // The token goes nowhere else.
      if (!origins.includes(url.origin)) throw new Error('a file is not where Slack keeps files');
      return await fetchFile(() => download(url, requestAs(client)), info);
    } catch (error) {
      if (isMissingScope(error)) return { came: 'refused' };
      logger.warn({ err: error, fileId }, 'a file did not come from Slack');
      return { came: 'not_at_all' };
    }
  };
}

function requestAs({ token }: WebClient): RequestInit {
  const headers = { authorization: `Bearer ${token ?? ''}` };
  return { headers, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) };
}

/** Whom Slack does not let read a file is led to a page to sign in: https://github.com/slackapi/bolt-js/issues/2585 */
async function fetchFile(ask: () => Promise<Response>, { name, mimetype }: FileInfo): Promise<GivenFile> {
  const answer = await ask();
  const { status, headers, body } = answer;
  const isPage = HTML.test(headers.get('content-type') ?? '') && !HTML.test(mimetype ?? '');
  if (isPage || status === 403 || (status >= 300 && status < 400)) {
    await body?.cancel();
    return { came: 'refused' };
  }
  if (status !== 200 || body === null) throw new Error(`a file was answered with ${status}`);
  const bytes = await readAtMost(body, MAX_DOCUMENT_BYTES);
  return bytes === null ? { came: 'too_large' } : { came: 'whole', name: name ?? '', bytes };
}

function isMissingScope(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && error.data.error === 'missing_scope';
}
