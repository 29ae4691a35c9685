// A model to be looked at: picture, film, sound, handout, or a few words; with what the teacher says about it.

import styles from '#pieces/model-view.module.css';
import { ReadAloud } from '#pieces/read-aloud.tsx';
import { useSay } from '#pieces/say.tsx';
import { taughtPhrases } from '#pieces/taught.tsx';
import { ZoomMedia } from '#pieces/zoom-media.tsx';
import type { Kept } from '#store/database.ts';
import { OwnWords } from '#ui/own-words.tsx';

export function ModelView({ model }: { readonly model: Kept<'model'> }) {
  const say = useSay();
  const title = model.title || say('model.title');
  if (model.kind === 'text') {
    return (
      <ReadAloud of={taughtPhrases(model, model.caption ? 'caption' : 'title')}>
        {(words) => (
          <blockquote className={styles['words']} lang="ja">
            {words}
          </blockquote>
        )}
      </ReadAloud>
    );
  }
  return (
    <div className={styles['view']}>
      <ZoomMedia media={model.media} looks={model.kind} title={title} />
      {model.caption && (
        <ReadAloud of={taughtPhrases(model, 'caption')}>
          {(words) => <OwnWords look="teacher">{words}</OwnWords>}
        </ReadAloud>
      )}
    </div>
  );
}
