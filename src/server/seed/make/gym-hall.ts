// The gym: wall bars, windows, the box with its layers, the mat; and whoever jumps in it.
import { figure, type Look, type Pose } from '#server/seed/make/gym-figure.ts';

export const GYM = { width: 432, height: 264 } as const;
export const FLOOR = 214;
const BOX = { left: 216, right: 296 };

interface Stage {
  readonly look: Look;
  readonly layers: number;
  readonly hint?: boolean;
}

export const topOfBox = (layers: number): number => FLOOR - 14 - layers * 15;

/** One frame, as SVG. */
export function gymScene(pose: Pose, vault: Stage, sway: { x: number; y: number }): string {
  const { width, height } = GYM;
  const shadow = Math.max(0.2, 1 - (FLOOR - 55 - pose.y) / 90);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <g transform="translate(${sway.x.toFixed(2)} ${sway.y.toFixed(2)})">${hall()}${box(vault)}
    <ellipse cx="${pose.x.toFixed(1)}" cy="${FLOOR + 3}" rx="${(26 * shadow).toFixed(1)}" ry="5" fill="#3a2a18" opacity="${(0.28 * shadow).toFixed(2)}"/>
    ${figure(pose, vault.look)}${vault.hint ? hint(vault) : ''}</g></svg>`;
}

function hall(): string {
  const windows = [10, 112, 214, 316].map(
    (x) =>
      `<rect x="${x}" y="8" width="84" height="52" fill="#dcecf2"/><path d="M${x + 42} 8V60M${x} 34H${x + 84}" stroke="#b9c5c4" stroke-width="3"/>`,
  );
  const bars = Array.from(
    { length: 7 },
    (_, i) => `<path d="M-20 ${84 + i * 12}H118" stroke="#b98a55" stroke-width="4"/>`,
  );
  const boards = [0, 1, 2, 3, 4].map(
    (i) => `<path d="M-30 ${FLOOR - 12 + i * i * 5 + i * 7}H470" stroke="#c08f55" stroke-width="1"/>`,
  );
  return `<rect x="-30" y="-30" width="500" height="240" fill="#ece2cf"/><rect x="-30" y="-30" width="500" height="30" fill="#d9ccb4"/>${windows.join('')}
    <g opacity=".75"><path d="M8 76V190M60 76V190M112 76V190" stroke="#a5774a" stroke-width="5"/>${bars.join('')}</g>
    <rect x="-30" y="186" width="500" height="120" fill="#d6a76b"/><rect x="-30" y="182" width="500" height="6" fill="#8d6a44"/>${boards.join('')}
    <path d="M-30 246H470" stroke="#2f6d9b" stroke-width="4" opacity=".55"/>
    <path d="M300 ${FLOOR - 4}H432L446 ${FLOOR + 14}H296Z" fill="#4f8a76"/><path d="M296 ${FLOOR + 14}H446V${FLOOR + 22}H296Z" fill="#3c6c5c"/>
    <path d="M300 ${FLOOR + 2}H438" stroke="#6ba690" stroke-width="1.500"/>`;
}

function box({ layers }: Stage): string {
  const y = topOfBox(layers);
  const steps = Array.from({ length: layers }, (_, i) => {
    const grow = (i + 1) * 2.4;
    const ly = y + 14 + i * 15;
    return `<path d="M${BOX.left - grow} ${ly}H${BOX.right + grow}L${BOX.right + grow + 2.4} ${ly + 15}H${BOX.left - grow - 2.4}Z" fill="${i % 2 ? '#c99455' : '#d3a064'}" stroke="#8f6433" stroke-width="1.200"/><rect x="${(BOX.left + BOX.right) / 2 - 9}" y="${ly + 6}" width="18" height="4" rx="2" fill="#6d4a26"/>`;
  });
  const board = `<path d="M162 ${FLOOR + 4}L204 ${FLOOR - 9}V${FLOOR + 4}Z" fill="#b87f43"/><path d="M160 ${FLOOR + 3}L204 ${FLOOR - 10}" stroke="#7d5228" stroke-width="3.500" stroke-linecap="round"/>`;
  return `${board}${steps.join('')}<rect x="${BOX.left - 2}" y="${y}" width="${BOX.right - BOX.left + 4}" height="15" rx="6" fill="#f1eee4" stroke="#bdb49c"/><path d="M${BOX.left + 4} ${y + 10}H${BOX.right - 4}" stroke="#d6cfba" stroke-width="2"/>`;
}

function hint({ layers }: Stage): string {
  const y = topOfBox(layers);
  return `<g fill="none" stroke="#c0392b" stroke-width="3"><ellipse cx="272" cy="${y + 3}" rx="19" ry="10" stroke-dasharray="6 4"/><path d="M272 ${y - 42}V${y - 14}M265 ${y - 22}L272 ${y - 13}L279 ${y - 22}"/></g>`;
}
