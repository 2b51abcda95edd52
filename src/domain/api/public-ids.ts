/** Ids as programs read them: what we call an attempt is a payment to them. */
export function toPaymentId(attemptId: string): string {
  return attemptId.replace(/^att_/, 'pay_');
}

export function toAttemptId(paymentId: string): string {
  return paymentId.replace(/^pay_/, 'att_');
}
