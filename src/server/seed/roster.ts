// The people of the school. All invented; numbers follow the order of the readings, as in a class roster.

export interface ChildName {
  readonly name: string;
  readonly kana: string;
}
export interface ClassPlan {
  readonly key: 'third' | 'sixth';
  readonly name: string;
  readonly grade: number;
  /** As the children brush it beside their name. */
  readonly brushed: string;
  readonly children: readonly ChildName[];
}

// In grade 3 the list on the classroom door is still in kana.
const THIRD = `あいだ みなと,いしい ゆい,うえだ そうた,えんどう りん,おかだ はると,かとう さくら,きむら あおい,くどう れん,こばやし ひなた,
さとう つむぎ,さわだ めい,しみず いつき,すずき ほのか,せきぐち そら,たかはし りお,たけうち かいと,たなか こはる,ちば ゆづき,つちや りく,
とみた あんな,なかむら はる,にしだ みお,ぬまた けんた,のむら いろは,はしもと あさひ,はやし ことね,ひらの だいち,ふくだ ゆうま,
ふじわら ゆな,ほりうち しゅん,まつもと ひまり,みやけ とうま,もりた すず,やまぐち たいが`;

const SIXTH = `青木 陽翔=あおき はると,秋山 結衣=あきやま ゆい,池田 蒼=いけだ あおい,石川 凛=いしかわ りん,伊藤 颯太=いとう そうた,
上野 美咲=うえの みさき,大西 悠人=おおにし ゆうと,岡本 陽菜=おかもと ひな,小川 湊=おがわ みなと,片山 芽依=かたやま めい,
川口 大和=かわぐち やまと,菊地 七海=きくち ななみ,北村 樹=きたむら いつき,黒田 紗良=くろだ さら,小林 奏太=こばやし かなた,
斎藤 莉子=さいとう りこ,坂本 蓮=さかもと れん,島田 葵=しまだ あおい,杉山 健人=すぎやま けんと,関 琴音=せき ことね,
高木 優真=たかぎ ゆうま,田村 咲良=たむら さくら,千田 航=ちだ わたる,寺田 千尋=てらだ ちひろ,永井 彩花=ながい あやか,中川 晴=なかがわ はる,
西村 拓海=にしむら たくみ,長谷川 和奏=はせがわ わかな,藤井 隼人=ふじい はやと,松田 心春=まつだ こはる,村上 啓=むらかみ けい,吉田 朱里=よしだ あかり`;

function childrenOf(list: string): ChildName[] {
  return list.split(',').map((entry) => {
    const [name = '', kana = name] = entry.trim().split('=');
    return { name, kana };
  });
}

export const CLASSES = {
  third: { key: 'third', name: '3年2組', grade: 3, brushed: '三年', children: childrenOf(THIRD) },
  sixth: { key: 'sixth', name: '6年1組', grade: 6, brushed: '六年', children: childrenOf(SIXTH) },
} satisfies Record<string, ClassPlan>;

export const SCHOOL_NAME = 'あおば市立 みなみ小学校';

export const STAFF = {
  third: { name: '佐伯 真由美', kana: 'さえき まゆみ' },
  sixth: { name: '大沢 直樹', kana: 'おおさわ なおき' },
  /** Teaches 書写 and 音楽 in both classes. */
  special: { name: '柏木 静香', kana: 'かしわぎ しずか' },
  admin: { name: '森下 和夫', kana: 'もりした かずお' },
} as const;

/** Whom the demo introduces, by place in the roster. */
export const INTRODUCED: Readonly<Record<ClassPlan['key'], readonly number[]>> = {
  third: [3, 9, 30],
  sixth: [5, 18],
};
