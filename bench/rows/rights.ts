import { performance } from 'node:perf_hooks';
import type { CreateLink } from '../../src/service/links/create-link.js';
import { type BenchServices, openBenchServices } from '../load/bench-services.js';
import { inFlight, LINK_DRAFT, prepareMakers } from '../load/make-links.js';
import type { Figure } from '../report.js';
import { median, medianRatio } from '../statistics.js';

const ROUNDS = 40;
const LINKS_A_ROUND = 40;
const MOST_RATIO = 1.05;

let pressed = 0;

/**
 * What it costs that rights are asked: a link that is created by whoever the store says somebody is, beside the same one
 * by somebody who is let in as they come. One after the other in each round, in turns first.
 */
export async function measureRights(): Promise<readonly Figure[]> {
  const bench = await openBenchServices();
  try {
    return [await measureAt(bench, 1), await measureAt(bench, 20)];
  } finally {
    await bench.close();
  }
}

async function measureAt(bench: BenchServices, width: number): Promise<Figure> {
  const asked: CreateLink = (request) => bench.services.createLink(request);
  const times = { ours: [] as number[], yardstick: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const measure = (createLink: CreateLink) => timeLinks(bench, createLink, width);
    const isOursFirst = round % 2 === 0;
    const first = await measure(isOursFirst ? asked : bench.createLinkUnasked);
    const second = await measure(isOursFirst ? bench.createLinkUnasked : asked);
    // The first round warms both up.
    if (round === 0) continue;
    times.ours.push(isOursFirst ? first : second);
    times.yardstick.push(isOursFirst ? second : first);
  }
  const ratio = medianRatio(times);
  const detail = `${median(times.ours).toFixed(2)} ms to ${median(times.yardstick).toFixed(2)} ms a link`;
  return {
    name: `Link created, rights asked to without, ${width} at once`,
    value: `${ratio.toFixed(3)}  (${detail})`,
    goal: { text: `<= ${MOST_RATIO}`, isMet: ratio <= MOST_RATIO },
  };
}

/** Milliseconds a link. Everybody who makes one is there before. */
async function timeLinks(
  { services }: BenchServices,
  createLink: CreateLink,
  width: number,
): Promise<number> {
  const makers = await prepareMakers(services, LINKS_A_ROUND);
  const begunAt = performance.now();
  await inFlight(LINKS_A_ROUND, width, async () => {
    const actor = makers.pop();
    if (actor === undefined) throw new Error('there is one for each link');
    pressed += 1;
    const requestKey = `rights-${pressed}`;
    await createLink({ actor, draft: LINK_DRAFT, requestKey, cardPlace: null, reviewedAt: null });
  });
  return (performance.now() - begunAt) / LINKS_A_ROUND;
}
