// あゆみ: the path of a subject and of a year.
export const stretch = {
  'stretch.title': 'あゆみ',
  'stretch.loading': 'あゆみを ひらいています',
  'stretch.year': '[年度|ねんど]',
  'stretch.yearIs': '{year}[年度|ねんど]',
  'stretch.sum': 'たんげん {units}こ・さくひん {works}[点|てん]',
  'stretch.first': 'はじめ',
  'stretch.last': 'いま',
  'stretch.only': 'さくひん',
  'stretch.work': '{unit}の {which}:{day}',
  'stretch.compare': 'くらべる',
  'stretch.nothing': 'まだ あゆみが ありません',
  'stretch.nothingWhy': 'さくひんを のこすと、はじめと いまが ならびます。',
} as const;
