import type { Status } from '../../catalog/status';

const SVG = 'http://www.w3.org/2000/svg';
const STROKE = 'fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round';
const FILL = 'fill:currentColor';
/** Cut out of a filled form: what is behind the badge shows, so it holds on any ground and with forced colours. */
const EVEN_ODD = `${FILL};fill-rule:evenodd`;

type Shape = readonly [path: string, style: string];

/** Silhouettes differ without any colour: disc with a check, dashed ring, chasing arrows, octagon, triangle with a bar. */
const SHAPES: Readonly<Record<Status | 'differs' | 'mark' | 'close', readonly Shape[]>> = {
  synced: [
    [
      'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13ZM11.35 5.2a.8.8 0 0 0-1.13.05L7.2 8.55 5.75 7.1a.8.8 0 0 0-1.13 1.13l2.05 2.05a.8.8 0 0 0 1.16-.03l3.58-3.92a.8.8 0 0 0-.06-1.13Z',
      EVEN_ODD,
    ],
  ],
  'not-synced': [['M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12Z', `${STROKE};stroke-dasharray:2.2 2.51`]],
  syncing: [
    ['M2.6 7a5.5 5.5 0 0 1 9.6-2.6L13.5 6M13.5 2.7V6h-3.3M13.4 9a5.5 5.5 0 0 1-9.6 2.6L2.5 10M2.5 13.3V10h3.3', STROKE],
  ],
  failed: [
    [
      'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3ZM8 4.2a.8.8 0 0 0-.8.8v3.4a.8.8 0 0 0 1.6 0V5a.8.8 0 0 0-.8-.8ZM8 10.3a.95.95 0 1 0 0 1.9a.95.95 0 1 0 0-1.9Z',
      EVEN_ODD,
    ],
  ],
  skipped: [
    ['M3.5 3.6v8.8L10.2 8Z', `${FILL};stroke:currentColor;stroke-width:1.2;stroke-linejoin:round`],
    ['M12.7 3.5v9', STROKE],
  ],
  differs: [['M3.5 6h9M3.5 10h9M10.3 3 5.7 13', STROKE]],
  mark: [
    [
      'M5.9 1.6h4.2a4.3 4.3 0 0 1 4.3 4.3v4.2a4.3 4.3 0 0 1-4.3 4.3H5.9a4.3 4.3 0 0 1-4.3-4.3V5.9a4.3 4.3 0 0 1 4.3-4.3Z',
      'fill:#0B6175',
    ],
    ['M4.4 6.4h5.2q1 0 1 1M11.6 9.6H6.4q-1 0-1-1', 'fill:none;stroke:#FFFFFF;stroke-width:1.4;stroke-linecap:round'],
  ],
  close: [['M4 4l8 8M12 4l-8 8', STROKE]],
};

const made = new Map<keyof typeof SHAPES, SVGSVGElement>();

/** One of the extension's own icons on a 16 px grid, hidden from assistive technology. */
export function icon(name: keyof typeof SHAPES): SVGSVGElement {
  const model = made.get(name) ?? draw(name);
  made.set(name, model);
  return model.cloneNode(true) as SVGSVGElement;
}

function draw(name: keyof typeof SHAPES): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  for (const [path, style] of SHAPES[name]) {
    const shape = document.createElementNS(SVG, 'path');
    shape.setAttribute('d', path);
    for (const rule of style.split(';')) {
      const [property = '', value = ''] = rule.split(':');
      shape.style.setProperty(property, value, 'important');
    }
    svg.append(shape);
  }
  return svg;
}
