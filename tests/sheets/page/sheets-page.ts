// The page of `npm run sheets`: nothing but the app's own door to sheets.
import { askSheet } from '#media/sheet.ts';

const fileAt = async (path: string): Promise<Blob> => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} is not there`);
  return answer.blob();
};

Object.assign(globalThis, {
  compareSheets: async (photo: string, model: string) =>
    askSheet({ kind: 'compare', photo: await fileAt(photo), model: await fileAt(model) }),
  findSheetIn: async (photo: string) => askSheet({ kind: 'find', photo: await fileAt(photo) }),
});
