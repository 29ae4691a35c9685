import type { subjects as ja } from '#words/ja/subjects.ts';

export const subjects: Record<keyof typeof ja, string> = {
  'subjects.shosha': 'Calligraphy',
  'subjects.taiiku': 'PE',
  'subjects.zuko': 'Art and craft',
  'subjects.rika': 'Science',
  'subjects.ongaku': 'Music',
  'subjects.kokugo': 'Japanese',
  'subjects.sansu': 'Maths',
  'subjects.shakai': 'Social studies',
  'subjects.seikatsu': 'Life studies',
  'subjects.gaikokugo': 'English',
  'subjects.sogo': 'Integrated studies',
  'subjects.jibun': 'Own project',
};
