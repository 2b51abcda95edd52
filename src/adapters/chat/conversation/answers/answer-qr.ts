import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildQr } from '../pages/build-qr.js';
import { orNotAllowed } from './get-link.js';

/** The QR code of a link's pay page. */
export const answerQr: Answer<'show_qr'> = async ({ services, publicUrl }, intent, asked) => {
  const identified = await asked.identify();
  const { actor } = identified;
  const link = await orNotAllowed(intent.link, services.getLinkToShare(actor, intent.link, 'show_qr'));
  return buildQr(wordsForMember(identified), link, publicUrl);
};
