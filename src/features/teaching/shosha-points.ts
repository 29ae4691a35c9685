// What 書写 looks at, by grade, in words for children: from the items of the course of study. They become points of a unit, which
// is the school's own Japanese, whatever language the teacher reads.
export const BANDS = ['p12', 'p34', 'p56', 'j1', 'j23'] as const;
export type Band = (typeof BANDS)[number];

export const SHOSHA_POINTS: Readonly<Record<Band, readonly string[]>> = {
  p12: ['しせい', 'もちかた', 'とめ・はね・はらい', 'まがり・おれ', 'ながい・みじかい', 'むき', 'ひつじゅん'],
  p34: ['始筆・送筆・終筆', '筆圧（太い・細い）', '左右・上下の組み立て', '中心', '漢字と仮名の大きさ', '行の中心'],
  p56: ['余白', '字間・行間', '穂先の通り道', 'つながり', '書く速さ', '用具えらび'],
  j1: ['楷書の整え', '行書の丸み', '点画の連続', '点画の省略', '筆順の変化'],
  j23: ['行書と仮名の調和', '場に応じた選び方', '効果'],
};

/** @param grade 1–9 */
export function bandOf(grade: number): Band {
  if (grade <= 6) return grade <= 2 ? 'p12' : grade <= 4 ? 'p34' : 'p56';
  return grade === 7 ? 'j1' : 'j23';
}
