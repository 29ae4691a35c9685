// What the finding, straightening and comparing of sheets work on: plain numbers, so that the same code runs in a worker and in a test.

/** RGBA, row by row from the top left, as a canvas gives them. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** x to the right, y down, in pixels; whole numbers are the corners between pixels, so 0,0 is the picture's own corner. */
export type Point = readonly [number, number];

/** Top left, top right, bottom right, bottom left. */
export type Corners = readonly [Point, Point, Point, Point];
