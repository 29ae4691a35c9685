// A unit that the teacher threw away, to the child who kept something in it.
export const thrown = {
  'thrown.unit': 'かたづけた たんげん',
  'thrown.lessons': 'かたづけた [授業|じゅぎょう]で [書|か]いた こと',
  'thrown.goal': 'めあて',
  'thrown.reflection': 'ふりかえり',
  'thrown.nextGoal': 'つぎの めあて',
  'thrown.note': 'かたづけた たんげんです。のこした ものは いつでも [見|み]られます。',
} as const;
