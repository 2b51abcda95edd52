/** What PortOne answers. */
export interface PortoneReply {
  readonly status: number;
  readonly body: object;
}

export function reply(body: object): PortoneReply {
  return { status: 200, body };
}

/** By https://docs.portone.cloud/docs/error-codes and the samples of its reference. */
export function refuse(status: number, code: string, reason: string): PortoneReply {
  return { status, body: { message: `refused: ${reason}`, status_code: code, status_reason: reason } };
}

export const SUCCESS = { status_code: '2000', status_reason: 'SUCCESS' };
