// What somebody said aloud, to listen to; where its bytes are still elsewhere, that is said.
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useMediaUrl } from '#pieces/use-media-url.ts';
import { VoicePlayer } from '#pieces/voice-player.tsx';
import { pictureBytes } from '#store/picture-bytes.ts';

export function VoiceNote({ media }: { readonly media: string }) {
  const say = useSay();
  const device = useDevice();
  const bytes = async () => (await pictureBytes(device, media, ['o']))?.arrayBuffer() ?? null;
  const { url, state, at } = useMediaUrl(media, 'o');
  if (url && state === 'here') return <VoicePlayer url={url} title={say('voice.own')} bytes={bytes} />;
  // Here, or not looked up yet: a moment only, and no words for it.
  if (at === null || at === 'here') return null;
  return (
    <p>
      <Say k={at === 'elsewhere' ? 'media.elsewhere' : 'media.coming'} />
    </p>
  );
}
