import type { IncomingHttpHeaders } from 'node:http';
import {
  changeLink,
  createLink,
  editLink,
  fetchDetails,
  fetchLink,
  fetchTransaction,
} from './answer-links.js';
import { listMerchants } from './answer-merchants.js';
import { createRefund, fetchRefunds } from './answer-refunds.js';
import { checkAuth, issueToken, TOKEN_LIFE_SECONDS } from './portone-auth.js';
import type { ApiCall, PortoneContext } from './portone-context.js';
import { type PortoneReply, refuse, reply, SUCCESS } from './portone-reply.js';

type Handler = (context: PortoneContext, call: ApiCall) => PortoneReply | Promise<PortoneReply>;

/** Every question that the stand-in answers. */
const ROUTES: readonly (readonly [RegExp, Handler])[] = [
  [/^POST paymentLink$/, createLink],
  [/^GET paymentLink\/[^/]+\/fetch-status$/, fetchLink],
  [/^PUT paymentLink\/[^/]+\/status\/[^/]+$/, changeLink],
  [/^PUT update-paylink\/[^/]+$/, editLink],
  [/^GET transaction\/[^/]+\/status$/, fetchTransaction],
  [/^POST refund\/[^/]+$/, createRefund],
  [/^GET refund\/[^/]+$/, fetchRefunds],
  [/^GET master-merchant\/[^/]+\/merchants$/, listMerchants],
];
const DETAILS = /^POST ([^/]+)\/transaction-details$/;
const TOKEN = 'POST merchant/auth-token';

/** Null: there is no such question. */
export async function answerApi(
  context: PortoneContext,
  call: ApiCall,
  headers: IncomingHttpHeaders,
): Promise<PortoneReply | null> {
  const { keys, clock, issued, knobs } = context;
  const name = `${call.method} ${call.path.join('/')}`;
  if (name === TOKEN) return giveToken(context, call);
  const isDetails = knobs.hasDetails && DETAILS.exec(name)?.[1] === keys.clientKey;
  const handle = isDetails ? fetchDetails : ROUTES.find(([pattern]) => pattern.test(name))?.[1];
  if (handle === undefined) return null;
  return checkAuth(keys, headers, { now: clock.now(), issued }) ?? handle(context, call);
}

/** https://docs.portone.cloud/reference/post_api-merchant-auth-token */
function giveToken({ keys, clock, issued, knobs }: PortoneContext, { body }: ApiCall): PortoneReply {
  const { portone_key, portone_secret } = body;
  if (typeof portone_key !== 'string') return refuse(400, '4001', 'INVALID_REQUEST');
  if (portone_key !== keys.clientKey) return refuse(400, '4016', 'MERCHANT_NOT_FOUND');
  if (portone_secret !== keys.secretKey) {
    return refuse(400, '4099', 'INVALID_UNAUTHORISED_PORTONE_SECRET_ERROR');
  }
  if (knobs.merchantStatus === 'inactive') return refuse(400, '4024', 'MERCHANT_IS_INACTIVE');
  const token = issueToken(keys, clock.now());
  issued.add(token);
  return reply({ content: { expires_in: TOKEN_LIFE_SECONDS, token }, ...SUCCESS });
}
