/** Strokes on a 20 x 20 ground. */
const PATHS = {
  hash: 'M7.5 3 5.5 17M14.5 3l-2 14M3.5 7.5h14M2.5 12.5h14',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  close: 'M5 5l10 10M15 5 5 15',
  more: 'M10 4.6v.1M10 10v.1M10 15.3v.1',
  reply: 'M3.5 4.5h13v9H9l-3.5 3v-3h-2z',
  send: 'M3 4l14 6-14 6 2.5-6zM5.5 10H17',
  plus: 'M10 4v12M4 10h12',
  bolt: 'M11 2 4.5 11.5H10L9 18l6.5-9.5H10z',
  menu: 'M3 5h14M3 10h14M3 15h14',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.2l2.8 1.8',
  eye: 'M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10zM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  check: 'M4 10.5l4 4 8-9',
  down: 'M5 8l5 5 5-5',
  list: 'M4 5.5h1M8 5.5h8M4 10h1M8 10h8M4 14.5h1M8 14.5h8',
  pulse: 'M2.5 10h3.5l2-5.5 4 11 2-5.5h3.5',
  mail: 'M3 5h14v10H3zM3 5.5l7 5.5 7-5.5',
  gear: 'M4 6h12M4 10h12M4 14h12M7 4.5v3M13 8.5v3M9 12.5v3',
  globe: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM3 10h14M10 3c-5 4.5-5 9.5 0 14 5-4.5 5-9.5 0-14z',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  out: 'M8 5H4v11h11v-4M11 4h5v5M16 4l-7 7',
} as const;

export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

/** Decoration: whoever listens needs a label beside it. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
