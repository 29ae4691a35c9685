// きろく: all that a pupil has kept, unit by unit.
export const records = {
  'records.title': 'きろく',
  'records.loading': 'きろくを ひらいています',
  'records.filter': '[教科|きょうか]で しぼる',
  'records.all': 'すべて',
  'records.total': 'さくひん {works}[点|てん]・ふりかえり {reflections}[回|かい]',
  'records.works': 'さくひん {count}[点|てん]',
  'records.reflections': 'ふりかえり {count}[回|かい]',
  'records.closed': 'おわった たんげん',
  'records.emptyTitle': 'まだ きろくが ありません',
  'records.emptyWords': 'めあてを きめて、さくひんを のこすと、ここに あしあとが つきます。',
  'records.emptyAction': 'きょうの ページへ',
} as const;
