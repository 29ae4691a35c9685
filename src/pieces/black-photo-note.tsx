// A photo on which nothing can be seen is said so, before it is kept. It may be kept all the same.
import { useEffect, useState } from 'react';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isBlackPhoto } from '#media/black-photo.ts';
import { Say } from '#pieces/say.tsx';
import { Notice } from '#ui/notice.tsx';

export function BlackPhotoNote({ of: { variants } }: { readonly of: PreparedMedia }) {
  const [black, setBlack] = useState(false);
  const { t } = variants;
  useEffect(() => {
    let isCurrent = true;
    if (t) void isBlackPhoto(new Blob([t.data], { type: t.mime })).then((is) => isCurrent && setBlack(is));
    return () => {
      isCurrent = false;
    };
  }, [t]);
  return (
    black && (
      <Notice>
        <Say k="media.black" />
      </Notice>
    )
  );
}
