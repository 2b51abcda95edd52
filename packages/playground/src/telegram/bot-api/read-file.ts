import type { FileInfo, PhotoSize } from '../../telegram-shapes.js';
import { badRequest } from '../bot-api-error.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { FileRecord } from '../context/records.js';
import type { MethodCall } from './define-method.js';

/** A file that is named by its id, or that comes with the call: under the parameter's own name, or by attach://. */
export interface FileArgument {
  name: 'photo' | 'document' | 'media';
  value: string | undefined;
  uploads: MethodCall['uploads'];
}

export function readFile(ctx: TelegramContext, { name, value, uploads }: FileArgument): FileRecord {
  const attached = /^attach:\/\/(.+)$/.exec(value ?? '')?.[1];
  const upload = uploads.get(attached ?? name);
  if (upload !== undefined) return keepFile(ctx, upload);
  if (value === undefined || value === '' || attached !== undefined) {
    throw badRequest(`There is no ${name} in the request`);
  }
  const known = ctx.state.files.get(value);
  if (known !== undefined) return known;
  if (/^https?:/i.test(value)) throw badRequest('Failed to get HTTP URL content');
  throw badRequest('Wrong file identifier/HTTP URL specified');
}

export function keepFile(
  ctx: TelegramContext,
  { name, mimetype, bytes }: Pick<FileRecord, 'name' | 'mimetype' | 'bytes'>,
): FileRecord {
  if (bytes.length === 0) throw badRequest('File must be non-empty');
  const id = ctx.newId();
  const file = { id: `AgAC${id}`, uniqueId: id, name, mimetype, bytes };
  ctx.state.files.set(file.id, file);
  return file;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

export function toPhoto({ id, uniqueId, bytes }: FileRecord): PhotoSize[] {
  const isPng = bytes.subarray(0, 4).equals(PNG);
  if (!isPng && !bytes.subarray(0, 3).equals(JPEG)) throw badRequest('IMAGE_PROCESS_FAILED');
  const [width, height] = isPng ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : [640, 640];
  return [{ file_id: id, file_unique_id: uniqueId, width, height, file_size: bytes.length }];
}

export function toDocument({ id, uniqueId, name, bytes }: FileRecord): FileInfo {
  return { file_id: id, file_unique_id: uniqueId, file_name: name, file_size: bytes.length };
}
