import { randomUUID } from 'node:crypto';
import type { SharedFile } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';

/** The file as the page shows it; nothing while its upload is not complete. */
export function toSharedFile(ctx: PlatformContext, fileId: string): SharedFile[] {
  const file = ctx.state.files.get(fileId);
  if (file?.bytes === undefined || !file.isComplete) return [];
  return [{ id: file.id, title: file.title, mimetype: file.mimetype, sizeBytes: file.bytes.length }];
}

const mimetypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  csv: 'text/csv',
  pdf: 'application/pdf',
  txt: 'text/plain',
};

export function guessMimetype(filename: string): string {
  const extension = filename.split('.').pop()?.toLowerCase() ?? '';
  return mimetypes[extension] ?? 'application/octet-stream';
}

/** What a person chooses in a file field is with Slack before they submit. Answers its id. */
export function giveFile(
  ctx: PlatformContext,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
): string {
  const id = ctx.ids.next('F');
  const mimetype = guessMimetype(name);
  const upload = { uploadToken: randomUUID(), announcedSize: bytes.length, isComplete: true };
  ctx.state.files.set(id, { ...{ id, name, title: name, mimetype, bytes }, ...upload });
  return id;
}
