// Makes public/icons and the apple-touch-icon from public/favicon.svg: `node src/ui/icons/make-icons.mjs`.
import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const PUBLIC = new URL('../../../public/', import.meta.url);
const logo = await readFile(new URL('favicon.svg', PUBLIC), 'utf8');
const prints = logo.slice(logo.indexOf('<g'), logo.lastIndexOf('</svg>'));
const GROUND = '#244a86';

// Rounded by us where nobody rounds it; to the edge where the system cuts its own shape (prints inside the safe 80 %).
const edgeToEdge = drawing(
  `<rect width="44" height="44" fill="${GROUND}"/><g transform="translate(22 22) scale(1.05) translate(-22.6 -20.6)">${prints}</g>`,
);
await render('icons/icon-192.png', logo, 192);
await render('icons/icon-512.png', logo, 512);
await render('icons/maskable-192.png', edgeToEdge, 192);
await render('icons/maskable-512.png', edgeToEdge, 512);
await render('apple-touch-icon.png', edgeToEdge, 180);
// The drawings of the places in the frame: Lucide (ISC).
await shortcut(
  'today',
  '<circle cx="12" cy="12" r="4"/><path d="M12 2v2M12 20v2M4.93 4.93l1.41 1.41M17.66 17.66l1.41 1.41M2 12h2M20 12h2M6.34 17.66l-1.41 1.41M19.07 4.93l-1.41 1.41"/>',
);
await shortcut(
  'records',
  '<path d="M12 5v16"/><path d="M20 19a2 2 0 0 0 2-2V5a2 2 0 0 0-2-2h-4a5 5 0 0 0-4 2 5 5 0 0 0-4-2H4a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4a5 5 0 0 1 4 2 5 5 0 0 1 4-2z"/>',
);
await shortcut('compare', '<rect width="18" height="18" x="3" y="3" rx="2"/><path d="M12 3v18"/>');

function drawing(inside) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 44">${inside}</svg>`;
}

async function shortcut(name, lines) {
  const stroke = 'fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
  const ground = `<rect width="44" height="44" rx="22" fill="${GROUND}"/>`;
  await render(
    `icons/shortcut-${name}.png`,
    drawing(`${ground}<g transform="translate(10 10)" ${stroke}>${lines}</g>`),
    96,
  );
}

async function render(path, svg, edge) {
  const density = (72 * edge) / 44;
  const picture = await sharp(Buffer.from(svg), { density }).resize(edge, edge).png({ compressionLevel: 9 }).toBuffer();
  await writeFile(new URL(path, PUBLIC), picture);
  process.stdout.write(`${path}  ${picture.length} bytes\n`);
}
