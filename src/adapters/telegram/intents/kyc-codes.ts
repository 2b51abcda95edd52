import { REVIEWER_ACTIONS } from '../../../domain/kyc/reviewer-actions.js';
import { type Code, toNumber } from './code.js';
import { lengthenId, shortenId } from './short-ids.js';

export const askKycDecision: Code<'ask_kyc_decision'> = {
  encode: ({ merchantId, action, submission }) => [action, shortenId('mer', merchantId), String(submission)],
  decode: ([name, short, digits]) => {
    const action = REVIEWER_ACTIONS.find((each) => each === name);
    const merchantId = lengthenId('mer', short);
    const submission = toNumber(digits);
    if (action === undefined || merchantId === null || submission === null) return null;
    return { kind: 'ask_kyc_decision', merchantId, action, submission };
  },
};

export const lookDocuments: Code<'look_documents'> = {
  encode: ({ merchantId }) => [shortenId('mer', merchantId)],
  decode: ([short]) => {
    const merchantId = lengthenId('mer', short);
    return merchantId === null ? null : { kind: 'look_documents', merchantId };
  },
};
