// The way back, for the head of a page.
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { LinkButton } from '#pieces/link-button.tsx';

/** @param children where it leads, in words */
export function BackLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <LinkButton to={to} variant="quiet" icon={ArrowLeft}>
      {children}
    </LinkButton>
  );
}
