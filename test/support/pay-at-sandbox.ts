import { setTimeout as wait } from 'node:timers/promises';
import { createPaylink } from '@paylink/client';
import { openPage } from '../../scripts/demo/customer.js';

const LOOK_EVERY_MS = 100;

/** Pays a link as its customer, at the sandbox bank, and waits until Paylink has heard of it. */
export async function payAtSandbox(linkId: string, by: { readonly key: string; readonly baseUrl: string }) {
  const paylink = createPaylink(by);
  const { url, amount } = await paylink.links.get(linkId);
  const pay = `Pay ${amount.value} ${amount.currency}`;
  const bank = await (await openPage(url)).press(pay);
  await bank.press(pay);
  while ((await paylink.links.get(linkId)).state !== 'paid') await wait(LOOK_EVERY_MS);
}
