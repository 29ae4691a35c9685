// What a photo of the set may be like. `ordinary` is a usual lesson; `hard` is what goes wrong in one.

/** `train` is what the finding was built with; `held` is drawn in another manner and was only looked at for its figures. */
export type Style = 'train' | 'held';
export type Desk = 'felt' | 'white' | 'wood' | 'grey' | 'dark';

export interface Kind {
  readonly name: string;
  readonly hard: boolean;
  readonly desks: readonly [Desk, ...Desk[]];
  /** How many in a hundred. */
  readonly share: number;
  readonly weight?: number;
  readonly tilt?: number;
  readonly shadow?: boolean;
  readonly hand?: boolean;
  readonly clutter?: boolean;
  readonly secondSheet?: boolean;
  readonly blur?: boolean;
  readonly thin?: boolean;
  readonly dim?: boolean;
  readonly turned?: boolean;
  readonly lying?: boolean;
  readonly otherCharacter?: boolean;
  readonly without?: 'sheet' | 'light';
  readonly partlyOutside?: boolean;
}

export const KINDS: readonly Kind[] = [
  { name: 'felt', hard: false, desks: ['felt'], share: 14 },
  { name: 'felt and weight', hard: false, desks: ['felt'], share: 14, weight: 1 },
  { name: 'wood', hard: false, desks: ['wood'], share: 8, weight: 0.5 },
  { name: 'grey', hard: false, desks: ['grey', 'dark'], share: 5, weight: 0.3 },
  { name: 'slanted', hard: false, desks: ['felt', 'wood'], share: 6, tilt: 30, weight: 0.4 },
  { name: 'EXIF', hard: false, desks: ['felt', 'wood'], share: 6, turned: true, weight: 0.4 },
  { name: 'lying', hard: false, desks: ['felt', 'wood'], share: 4, lying: true },
  { name: 'white desk', hard: true, desks: ['white'], share: 9, weight: 0.3 },
  { name: 'white desk in shadow', hard: true, desks: ['white'], share: 3, shadow: true },
  { name: 'shadow', hard: true, desks: ['felt', 'wood', 'grey'], share: 5, shadow: true, weight: 0.5 },
  { name: 'hand', hard: true, desks: ['felt', 'wood'], share: 5, hand: true },
  { name: 'clutter', hard: true, desks: ['felt', 'wood', 'white'], share: 5, clutter: true, weight: 0.5 },
  { name: 'second sheet', hard: true, desks: ['felt', 'wood'], share: 4, secondSheet: true, weight: 0.5 },
  { name: 'blur', hard: true, desks: ['felt', 'wood', 'grey'], share: 4, blur: true },
  { name: 'thin paper', hard: true, desks: ['felt'], share: 4, thin: true, weight: 0.5 },
  { name: 'dim', hard: true, desks: ['felt', 'wood'], share: 3, dim: true, shadow: true },
  { name: 'steep', hard: true, desks: ['felt', 'wood'], share: 3, tilt: 45, weight: 0.5 },
  { name: 'other character', hard: false, desks: ['felt', 'wood'], share: 8, otherCharacter: true, weight: 0.3 },
  { name: 'no sheet', hard: true, desks: ['felt', 'wood', 'white', 'grey'], share: 6, without: 'sheet', clutter: true },
  { name: 'black', hard: true, desks: ['felt'], share: 1, without: 'light' },
  { name: 'partly outside', hard: true, desks: ['felt', 'wood'], share: 3, partlyOutside: true },
];
