/** Why a carrier refuses all that we give it, whoever it is for. It passes once the account's owner mends it. */
export type AccountFault = 'key_refused' | 'no_credit' | 'trial_ended' | 'suspended';
