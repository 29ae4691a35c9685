/** Bytes as people write them: `320 KB`, `1.4 MB`, `2 GB`. The same in every language. */
export function sizeText(bytes: number): string {
  const units = ['KB', 'MB', 'GB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const rounded = value < 9.95 && unit > 0 ? Math.round(value * 10) / 10 : Math.max(1, Math.round(value));
  return `${rounded} ${units[unit]}`;
}
