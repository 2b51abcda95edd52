import { readPicture } from './read-picture.js';

export const MAX_LOGO_BYTES = 200_000;
export const MIN_LOGO_SIDE = 32;
export const MAX_LOGO_SIDE = 1_024;

/** Why a file cannot be a logo. */
export type LogoProblem = 'missing' | 'too_large' | 'not_a_picture' | 'too_small_a_side' | 'too_long_a_side';

/** Judged by the file's own bytes: what it is called says nothing. Null when it can be one. */
export function findLogoProblem(bytes: Uint8Array): LogoProblem | null {
  if (bytes.length === 0) return 'missing';
  if (bytes.length > MAX_LOGO_BYTES) return 'too_large';
  const picture = readPicture(bytes);
  if (picture === null) return 'not_a_picture';
  const { width, height } = picture;
  if (Math.min(width, height) < MIN_LOGO_SIDE) return 'too_small_a_side';
  return Math.max(width, height) > MAX_LOGO_SIDE ? 'too_long_a_side' : null;
}
