// The sample class, and the way into it: one piece, which nobody loads who never tries it. [Note: Sample class]
import { BeginSample } from '#app/begin-sample.tsx';
import { SampleAccount } from '#app/sample-account.tsx';
import type { Session } from '#domain/protocol.ts';

/** @param own whoever tries it; nobody yet at its address */
export const Sample = ({ own }: { readonly own?: Session }) => (own ? <SampleAccount own={own} /> : <BeginSample />);
