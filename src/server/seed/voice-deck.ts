// Hands out what children wrote: nobody gets words in which they themselves are the friend, neighbours never write the same.
import type { Chance } from '#server/seed/chance.ts';
import type { Child } from '#server/seed/people.ts';
import type { Voice } from '#server/seed/plan.ts';

// Words that come a second time come with one of these behind them, after the mood of the first.
const MORE: Readonly<Record<'third' | 'sixth', Readonly<Record<'glad' | 'sorry', readonly string[]>>>> = {
  third: {
    glad: [
      'つぎの時間が楽しみ。',
      'つかれたけど、楽しかった。',
      '友だちのも見てみたい。',
      'あっという間に時間がすぎた。',
      '前の自分より、いいと思う。',
      '先生に見てもらいたい。',
      'ちょっと自しんがついた。',
      'お母さんにも話したい。',
    ],
    sorry: [
      'もう一回やりたい。',
      'まだまだ、これから。',
      'ちょっとくやしい。',
      '家でもやってみようかな。',
      'つぎは友だちに聞いてみる。',
      'でも、あきらめない。',
    ],
  },
  sixth: {
    glad: [
      '次の時間に確かめたい。',
      '前回の自分と比べると進歩した。',
      '友達のやり方も参考にしたい。',
      '自分の課題がはっきりした。',
      'この感覚を覚えておきたい。',
      '続けてきてよかったと思う。',
    ],
    sorry: [
      'まだ満足はしていない。',
      '友達のやり方も参考にしたい。',
      'あきらめずに続けたい。',
      '家でも考えてみる。',
      '次こそは、と思う。',
      '原因を考えてから次にのぞみたい。',
    ],
  },
};

/** @param suits whether a text can be about what this child made; the last resort is one that does not */
export function openDeck(
  voices: readonly Voice[],
  grade: 'third' | 'sixth',
  chance: Chance,
  suits: (voice: Voice, child: Child) => boolean,
): (child: Child) => Voice {
  const said = new Map<Voice, number>();
  const more = { glad: [] as string[], sorry: [] as string[] };
  return (child) => {
    const mayBe = voices.filter((voice) => !voice.words.includes(child.givenName) && suits(voice, child));
    const from = shuffled(mayBe.length > 0 ? mayBe : voices, chance);
    const [voice] = from.sort((a, b) => (said.get(a) ?? 0) - (said.get(b) ?? 0));
    if (!voice) throw new Error('a lesson without voices');
    const times = said.get(voice) ?? 0;
    said.set(voice, times + 1);
    if (times === 0) return voice;
    const mood = voice.face === 'notYet' ? 'sorry' : 'glad';
    if (more[mood].length === 0) more[mood] = shuffled(MORE[grade][mood], chance);
    return { ...voice, words: `${voice.words}${more[mood].pop() ?? ''}` };
  };
}

export function shuffled<T>(things: readonly T[], chance: Chance): T[] {
  return things
    .map((thing) => ({ thing, place: chance.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}
