// Seeds that once broke something, each with what it was. They run first, for ever.
export const FOUND_SEEDS: readonly (readonly [seed: number, was: string])[] = [
  [4, 'settings had the id of their person, so the school refused them and the device mixed both up'],
  [14, 'the same clash, seen as a roster record that stayed at version 0'],
  [2, 'the last page of a listing swept tables that its transaction did not hold'],
  [94, 'the same on the second connection for bulk pulls'],
  [43, 'the test asked too much: that a teacher had looked goes out of their sight with the child who moved'],
  [638_973, 'the test asked too much: a child left and came back before its teacher’s device had heard of the leaving'],
  [654_162, 'the test asked too much: that a teacher had looked was said again when the child had come back'],
];
