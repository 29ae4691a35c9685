// A template from a file. What is no template changes nothing.
import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { isRefused } from '#domain/refusal.ts';
import { readTemplateFile } from '#domain/template-file.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { addTemplate } from '#store/templates.ts';
import { Button } from '#ui/button.tsx';
import { useToast } from '#ui/toast.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

/** No template is as large; a film that was chosen by mistake is not read. */
const MOST_BYTES = 1024 * 1024;

export function LoadTemplate() {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const load = async (file: File | undefined) => {
    if (!file) return;
    const read = file.size > MOST_BYTES ? ({ refused: 'too-large' } as const) : readTemplateFile(await file.text());
    const made = isRefused(read) ? read : await addTemplate(device, read);
    if (isRefused(read) || isRefused(made)) toast({ words: say('teaching.templateNotLoaded'), tone: 'bad' });
    else toast({ words: say('teaching.templateLoaded', { title: read.title }) });
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <Button icon={FolderOpen} onClick={() => input.current?.click()}>
        <Say k="teaching.templateLoad" />
      </Button>
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-label={say('teaching.templateLoad')}
          onChange={(event) => void load(event.currentTarget.files?.[0])}
        />
      </VisuallyHidden>
    </>
  );
}
