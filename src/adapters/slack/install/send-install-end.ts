import type { ServerResponse } from 'node:http';
import type { InstallPage } from '../../../ports/install-pages.js';

export function sendInstallEnd(
  response: ServerResponse,
  status: number,
  { html, headers }: InstallPage,
): void {
  response.writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(html);
}
