import type { Answer } from '../model/answer.js';
import { buildQr } from '../pages/build-qr.js';
import { getLink } from './get-link.js';

/** The QR code of a link's pay page. */
export const answerQr: Answer<'show_qr'> = async (deps, intent, asked) => {
  const { actor } = await asked.identify();
  return buildQr(await getLink(deps, actor, intent.link), deps.publicUrl);
};
