// What became of the photo of a printed worksheet. Wherever it went, it is kept: nothing of it is ever refused.
import { QrCode } from 'lucide-react';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say } from '#pieces/say.tsx';
import type { SheetPlace } from '#store/sheet-place.ts';
import { Notice } from '#ui/notice.tsx';

export function SheetFiled({ place }: { readonly place: SheetPlace }) {
  if (place.kind !== 'fits') {
    return (
      <Notice tone="wait" icon={QrCode} title={<Say k={`sheetcode.${place.kind}`} />}>
        <Say k="sheetcode.kept" />
      </Notice>
    );
  }
  const { unit, lesson, number } = place;
  const to = lesson === null ? `/units/${unit.id}` : `/units/${unit.id}/lessons/${lesson}/record?step=work`;
  return (
    <Notice
      tone="good"
      icon={QrCode}
      action={
        <LinkButton to={to}>
          <Say k="sheetcode.open" />
        </LinkButton>
      }
    >
      {number === null ? (
        <Say k="sheetcode.filedUnit" with={{ unit: unit.title }} />
      ) : (
        <Say k="sheetcode.filed" with={{ unit: unit.title, n: number }} />
      )}
    </Notice>
  );
}
