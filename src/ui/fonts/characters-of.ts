// Which characters a typeface can draw: reads the cmap table of an sfnt file (OpenType 1.9, formats 4 and 12).

/** @param sfnt a TrueType or OpenType file, unpacked (not woff2) */
export function charactersOf(sfnt: Uint8Array): Set<string> {
  const file = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const cmap = tableAt(file, 'cmap');
  const found = new Set<string>();
  for (let at = 0; at < file.getUint16(cmap + 2); at += 1) {
    const subtable = cmap + file.getUint32(cmap + 4 + 8 * at + 4);
    const format = file.getUint16(subtable);
    if (format === 4) readSegments(file, subtable, found);
    if (format === 12) readGroups(file, subtable, found);
  }
  return found;
}

function tableAt(file: DataView, tag: string): number {
  for (let at = 0; at < file.getUint16(4); at += 1) {
    const entry = 12 + 16 * at;
    const name = String.fromCodePoint(...[0, 1, 2, 3].map((byte) => file.getUint8(entry + byte)));
    if (name === tag) return file.getUint32(entry + 8);
  }
  throw new Error(`no ${tag} table: not an sfnt file`);
}

function readSegments(file: DataView, subtable: number, found: Set<string>): void {
  const doubled = file.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  for (let at = 0; at < doubled; at += 2) {
    const end = file.getUint16(ends + at);
    const delta = file.getUint16(starts + doubled + at);
    const offset = file.getUint16(starts + 2 * doubled + at);
    const first = file.getUint16(starts + at);
    for (let code = first; code <= end && code < 0xffff; code += 1) {
      const place = starts + 2 * doubled + at + offset + 2 * (code - first);
      const glyph = offset === 0 ? (code + delta) & 0xffff : file.getUint16(place);
      if (glyph !== 0) found.add(String.fromCodePoint(code));
    }
  }
}

function readGroups(file: DataView, subtable: number, found: Set<string>): void {
  for (let at = 0; at < file.getUint32(subtable + 12); at += 1) {
    const group = subtable + 16 + 12 * at;
    for (let code = file.getUint32(group); code <= file.getUint32(group + 4); code += 1) {
      found.add(String.fromCodePoint(code));
    }
  }
}
