// What drafts are told before they guess: words of school that no general dictionary reads right, and how a school's own are given.

/** A word with kanji and how it is read. `ofPerson`: only where somebody is called so, before さん and the like. */
export interface KnownWord {
  readonly word: string;
  readonly kana: string;
  readonly ofPerson?: boolean;
  /** The school wrote it into its own dictionary. */
  readonly ofSchool?: boolean;
}

const SCHOOL_WORDS = `試し書き ためしがき/まとめ書き まとめがき/下書き したがき/清書 せいしょ/半紙 はんし/文鎮 ぶんちん/毛筆 もうひつ/硬筆 こうひつ/
始筆 しひつ/送筆 そうひつ/終筆 しゅうひつ/筆圧 ひつあつ/筆順 ひつじゅん/穂先 ほさき/字間 じかん/行間 ぎょうかん/余白 よはく/点画 てんかく/
画数 かくすう/楷書 かいしょ/行書 ぎょうしょ/大筆 おおふで/小筆 こふで/中心線 ちゅうしんせん/字形 じけい/一画 いっかく/一画目 いっかくめ/
見通し みとおし/振り返り ふりかえり/手本 てほん/お手本 おてほん/音読 おんどく/単元 たんげん/観点 かんてん/作品 さくひん/図工 ずこう/
何回 なんかい/何度 なんど/何枚 なんまい/一人 ひとり/二人 ふたり/一人一人 ひとりひとり/上手 じょうず/下手 へた/今日 きょう/明日 あした/
昨日 きのう/友達 ともだち/大人 おとな/時計 とけい/部屋 へや/果物 くだもの/真っ赤 まっか/真っすぐ まっすぐ/手伝う てつだう/二十日 はつか/
側転 そくてん/倒立 とうりつ/名まえ なまえ/四すみ よすみ/右上 みぎうえ/右下 みぎした/左上 ひだりうえ/左下 ひだりした/上はし うえはし/下はし したはし/
跳び箱 とびばこ/縄跳び なわとび/開脚 かいきゃく/前転 ぜんてん/後転 こうてん/頭 あたま`;

/** 書写の言葉, 熟字訓, 体育: what general dictionaries miss or read otherwise. A school's own words stand above them. */
export const KNOWN_WORDS: readonly KnownWord[] = SCHOOL_WORDS.split('/').map((line) => {
  const [word = '', kana = ''] = line.trim().split(' ');
  return { word, kana };
});

/** The parts of a name as the roster writes it: 佐藤 さくら, さとう さくら. Nothing where they do not go together. */
export function namesOf(displayName: string, kana: string): KnownWord[] {
  const [words, readings] = [displayName, kana].map((name) => name.trim().split(/[\s　]+/));
  if (!words || !readings || words.length !== readings.length) return [];
  const parts = words.map((word, at) => ({ word, kana: asHiragana(readings[at] ?? ''), ofPerson: true }));
  return parts.length > 1 ? [...parts, { word: words.join(''), kana: asHiragana(readings.join('')) }] : parts;
}

export const asHiragana = (kana: string): string =>
  kana.replaceAll(/[ァ-ヶ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60));
