/** Why a pay page was reported, by whoever was asked to pay. */
export const REPORT_REASONS = ['unknown_sender', 'wrong_details', 'looks_like_fraud'] as const;

export type ReportReason = (typeof REPORT_REASONS)[number];
