import { readPicture } from '../merchant/read-picture.js';
import type { DocumentType } from './kyc-document.js';

/** ISO 32000-2, 7.5.2; the file begins with it. */
const PDF_START = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** What a file is by its first bytes; null: none of what is taken. */
export function readDocumentType(bytes: Uint8Array): DocumentType | null {
  if (PDF_START.every((byte, at) => bytes[at] === byte)) return 'pdf';
  const picture = readPicture(bytes);
  if (picture === null) return null;
  return picture.contentType === 'image/png' ? 'png' : 'jpeg';
}
