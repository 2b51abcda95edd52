import type { ApiCall, PortoneContext } from './portone-context.js';
import { type PortoneReply, refuse, reply, SUCCESS } from './portone-reply.js';

/** https://docs.portone.cloud/reference/get_api-master-merchant-mkey-merchants */
export function listMerchants({ keys, knobs }: PortoneContext, { path }: ApiCall): PortoneReply {
  const [, masterKey] = path;
  const { merchants } = knobs;
  if (masterKey !== keys.clientKey || merchants === null) return refuse(400, '4042', 'MERCHANT_NOT_FOUND');
  const described = merchants.map((one) => ({
    uuid: 'a64d',
    name: 'Harry',
    email_address: 'h@x.io',
    ...one,
  }));
  return reply({ content: described, ...SUCCESS });
}
