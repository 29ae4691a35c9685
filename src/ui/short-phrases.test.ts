import { expect, test } from 'vitest';
import { phrasesIn } from '#ui/short-phrases.ts';

test.each(['とびばこ「かいきゃくとび」', '朝のかげも、たしかめる', 'さいごの 点まで ていねいに 書く', '「光」'])(
  '%s breaks at its signs and spaces',
  (words) => expect(phrasesIn(words)).toBe('short'),
);

test.each(['さいごの点までていねいに書く', 'タンギングがはっきりして、聞こえます。', null])(
  'in %s the browser looks for phrases',
  (words) => expect(phrasesIn(words)).toBeUndefined(),
);
