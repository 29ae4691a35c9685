// A picture by its bytes on this device: its record may be nowhere but among what was refused.
import { AudioLines, FileText, Film } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { VariantFacts } from '#domain/records/media.ts';
import styles from '#features/unsent/unsent-thing.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { mediaUrls } from '#pieces/media-urls.ts';
import { Icon } from '#ui/icon.tsx';

export function KeptPicture({ facts, alt }: { readonly facts: VariantFacts; readonly alt: string }) {
  const { hash, mime, w, h } = facts;
  const isPicture = mime.startsWith('image/');
  const lender = mediaUrls(useDevice());
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!isPicture) return undefined;
    let isCurrent = true;
    void lender.borrow(hash).then((lent) => isCurrent && setUrl(lent));
    return () => {
      isCurrent = false;
      lender.giveBack(hash);
    };
  }, [lender, hash, isPicture]);
  if (isPicture) return url && <img className={styles['picture']} src={url} alt={alt} width={w} height={h} />;
  const drawing = mime.startsWith('video/') ? Film : mime.startsWith('audio/') ? AudioLines : FileText;
  return <Icon of={drawing} size="xl" />;
}
