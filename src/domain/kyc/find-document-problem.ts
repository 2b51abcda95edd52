import { readDocumentType } from './read-document-type.js';

export const MAX_DOCUMENT_BYTES = 10_000_000;
/** Of one merchant, at once. */
export const MOST_DOCUMENTS = 20;

/** Why a file cannot be a document. `cut_off`: its end is missing; `locked`: it wants a password or a permission. */
export type DocumentProblem = 'empty' | 'too_large' | 'not_a_document' | 'cut_off' | 'locked' | 'too_many';

/** Judged by the file's own bytes: what it is called says nothing. Null where it can be one. */
export function findDocumentProblem(bytes: Uint8Array): Exclude<DocumentProblem, 'too_many'> | null {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > MAX_DOCUMENT_BYTES) return 'too_large';
  switch (readDocumentType(bytes)) {
    case null:
      return 'not_a_document';
    case 'pdf':
      return findPdfProblem(bytes);
    case 'jpeg':
      return hasAfterScan(bytes) ? null : 'cut_off';
    case 'png':
      return indexOfLast(bytes, PNG_END) === -1 ? 'cut_off' : null;
  }
}

/** Readers look for the end in this much, as some programs write behind it: ISO 32000-2, annex I, note to 7.5.5. */
const PDF_END_WITHIN = 2_048;
/** In the trailer, or in the dictionary of a stream in its place; neither is ever compressed: ISO 32000-2, 7.5.5 and 7.5.8. */
const PDF_ENCRYPTION = /\/Encrypt[\s\0]*(?:\d+[\s\0]+\d+[\s\0]+R|<<)/;

function findPdfProblem(bytes: Uint8Array): 'cut_off' | 'locked' | null {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.slice(-PDF_END_WITHIN).includes('%%EOF')) return 'cut_off';
  return PDF_ENCRYPTION.test(text) ? 'locked' : null;
}

/** The last chunk's name and checksum: https://www.w3.org/TR/png-3/#11IEND */
const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
const JPEG_END = [0xff, 0xd9];

/** Whether a JPEG's picture begins and ends; a small one within its notes has an end of its own. */
function hasAfterScan(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) return indexOfLast(bytes, JPEG_END) > at;
    at += marker === 0xff ? 1 : 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return false;
}

function indexOfLast(bytes: Uint8Array, sought: readonly number[]): number {
  for (let at = bytes.length - sought.length; at >= 0; at -= 1) {
    if (sought.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
