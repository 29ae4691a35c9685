// The system's share sheet hands things over by a form. They are kept before anything is answered, network or not, signed in or not;
// the page that is opened then asks whose they are and what for.
import { MOST_SHARED_FILES, SHARE_FIELDS, SHARE_PATH } from '#domain/share-target.ts';
import { keepShare } from '#store/shared-things.ts';

export async function takeShared(request: Request): Promise<Response> {
  try {
    const form = await request.formData();
    const words = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value.slice(0, LONGEST) : '';
    };
    const files = form.getAll(SHARE_FIELDS.files).filter((each) => each instanceof File);
    const told = { title: words(SHARE_FIELDS.title), words: words(SHARE_FIELDS.words), url: words(SHARE_FIELDS.url) };
    const id = await keepShare({ ...told, files: files.slice(0, MOST_SHARED_FILES) }, Date.now());
    return Response.redirect(`${SHARE_PATH}?id=${id}`, 303);
  } catch {
    // A full disk: the page says that it has to be handed over again.
    return Response.redirect(`${SHARE_PATH}?missed=1`, 303);
  }
}
const LONGEST = 4000;
