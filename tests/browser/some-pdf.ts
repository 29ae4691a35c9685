// PDFs as a child might hand them in: of many pages, with Japanese words whose letters are not inside, cut off, or locked.
const HEAD = '%PDF-1.7\n';

/** @param objects from number 1 on, each without its number */
function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  let body = HEAD;
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = [`0000000000 65535 f `, ...places.map((place) => `${place} 00000 n `)].join('\n');
  body += `xref\n0 ${objects.length + 1}\n${table}\ntrailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\n`;
  return Buffer.from(`${body}startxref\n${body.lastIndexOf('xref\n0')}\n%%EOF\n`, 'latin1');
}

/** Each page is of another grey, and says its number; あ stands there by a font that is not inside. */
export function aPdf(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, at) => `${5 + at * 2} 0 R`).join(' ');
  const drawn = Array.from({ length: pages }, (_, at) => {
    const words = `${(at + 1) / (pages + 1)} g 60 60 300 300 re f 0 g BT /F1 48 Tf 72 700 Td (${at + 1}) Tj /F2 48 Tf 0 -80 Td <82A0> Tj ET`;
    return [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${6 + at * 2} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>`,
      `<</Length ${words.length}>>\nstream\n${words}\nendstream`,
    ];
  });
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Font/Subtype/Type0/BaseFont/HeiseiKakuGo-W5/Encoding/90ms-RKSJ-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/HeiseiKakuGo-W5/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/HeiseiKakuGo-W5/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>]>>',
    ...drawn.flat(),
  ]);
}

/** Nothing of it can be read. */
export const aBrokenPdf = (): Buffer => Buffer.concat([Buffer.from(HEAD), Buffer.alloc(5000, 'x')]);

/** Its password is not known: no check of an empty one comes out right. */
export const aLockedPdf = (): Buffer => {
  const [owner, user] = ['6f', '75'].map((byte) => byte.repeat(32));
  return pdfOf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
      `<</Filter/Standard/V 2/R 3/Length 128/P -3904/O<${owner}>/U<${user}>>>`,
    ],
    `/Encrypt 4 0 R/ID[<${'11'.repeat(16)}><${'11'.repeat(16)}>]`,
  );
};
