import type { Kyc } from '../../domain/kyc/kyc.js';
import type { Screening } from '../../domain/kyc/screening.js';
import type { Logger } from '../../ports/logger.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { NamesOnList, ScreeningList } from '../../ports/screening-list.js';

export interface ScreenMerchantDeps {
  readonly screeningList: ScreeningList;
  readonly merchants: Pick<MerchantRepository, 'findById'>;
  readonly logger: Logger;
}

/** Null: there is none, or it cannot be read. No owner can help that: it is said on the card, and mended by the next look. */
export async function readList({
  screeningList,
  logger,
}: Pick<ScreenMerchantDeps, 'screeningList' | 'logger'>): Promise<NamesOnList | null> {
  try {
    return await screeningList.read();
  } catch (error) {
    logger.error({ err: error }, 'the screening list cannot be read');
    return null;
  }
}

/**
 * Compares the names of a merchant and its people with the operator's list. A hit is a question to the reviewer, and none is no
 * clearance. Throws AppError `store_unavailable`.
 */
export async function screenMerchant(
  { screeningList, merchants, logger }: ScreenMerchantDeps,
  { merchantId, facts }: Kyc,
  now: Date,
): Promise<Screening> {
  const list = await readList({ screeningList, logger });
  if (list === null) return { kind: 'not_screened', at: now, listSha256: null, listDate: null, hits: [] };
  const merchant = await merchants.findById(merchantId);
  const { business, answers } = facts;
  const names = [
    ...[business?.legalName, business?.tradingName, merchant?.name, answers?.representative?.legalName],
    ...(answers?.owners ?? []).map(({ legalName }) => legalName),
  ].filter((name): name is string => name !== undefined && name !== '');
  const hits = (await list.findHits([...new Set(names)])).slice(0, MOST_HITS);
  return { kind: 'screened', at: now, listSha256: list.sha256, listDate: list.date, hits };
}

/** A list against which everybody is like somebody is not read to the end by anyone. */
const MOST_HITS = 50;
