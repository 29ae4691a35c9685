// Looking for words in what a child wrote. Japanese has no spaces to go by, and children put them where they like: what is
// compared has none, no difference between ひらがな and カタカナ, full width and half, large letters and small.

/** As it is compared. Punctuation stays: it is rarely asked for, and harms nothing. */
export const folded = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/gu, '')
    .replaceAll(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - KATAKANA_FROM_HIRAGANA));

const KATAKANA_FROM_HIRAGANA = 0x60;
/** A character with the mark that makes か to が: the two are one when they are folded. */
const CHARACTER = /.[\u3099\u309a\uff9e\uff9f]?/gsu;

/** What was asked for: each word must be there, in any order. */
export const askedWords = (asked: string): readonly string[] =>
  asked.replace(HALF_TYPED, '').split(/\s+/u).map(folded).filter(Boolean);

/** 「きょうr」 on the way to 「きょうり」: letters that a keyboard will make a kana of. */
const HALF_TYPED = /(?<=\p{Script=Hiragana})[a-zａ-ｚ]{1,2}$/iu;

/** What is looked through, folded. */
export interface Sought {
  readonly text: string;
  /** What it is about; found there only, it comes last. */
  readonly about: string;
}

/** Those that have each word that was asked for. As it was asked, in one piece, comes first; else the order stays. */
export function bestFirst<S extends Sought>(all: readonly S[], asked: readonly string[]): readonly S[] {
  if (asked.length === 0) return all;
  const whole = asked.join('');
  const ranks: [S[], S[], S[]] = [[], [], []];
  for (const each of all) {
    if (each.text.includes(whole)) ranks[0].push(each);
    else if (asked.every((word) => each.text.includes(word))) ranks[1].push(each);
    else if (asked.every((word) => each.text.includes(word) || each.about.includes(word))) ranks[2].push(each);
  }
  return ranks.flat();
}

export interface Snippet {
  readonly text: string;
  /** It is what was asked for. */
  readonly found: boolean;
}

/** Some of the words round the first place that was asked for, cut where they are too long. */
export function snippetsOf(words: string, asked: readonly string[], most = 90): readonly Snippet[] {
  const characters = words.match(CHARACTER) ?? [];
  const found = foundCharacters(characters, asked);
  const first = Math.max(0, found.indexOf(true));
  const start = first < most * 0.75 ? 0 : first - Math.floor(most / 4);
  const end = Math.min(characters.length, start + most);
  const snippets: Snippet[] = [];
  for (let at = start; at < end; at += 1) {
    const last = snippets.at(-1);
    const here = { text: characters[at] ?? '', found: found[at] ?? false };
    if (last?.found === here.found) snippets[snippets.length - 1] = { ...last, text: last.text + here.text };
    else snippets.push(here);
  }
  const dots = { text: '…', found: false };
  return [...(start > 0 ? [dots] : []), ...snippets, ...(end < characters.length ? [dots] : [])];
}

/** For each character, whether it belongs to something that was asked for. */
function foundCharacters(characters: readonly string[], asked: readonly string[]): boolean[] {
  const found = characters.map(() => false);
  let text = '';
  // One character may become several when it is folded (㍻), or none (a space).
  const from: number[] = [];
  for (const [at, character] of characters.entries()) {
    const plain = folded(character);
    for (let each = 0; each < plain.length; each += 1) from.push(at);
    text += plain;
  }
  for (const word of asked) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      for (let each = from[at] ?? 0; each <= (from[at + word.length - 1] ?? -1); each += 1) found[each] = true;
    }
  }
  return found;
}
