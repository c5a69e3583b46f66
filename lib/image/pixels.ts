/** A decoded picture: RGBA, 8 bits a channel, row by row, 4 × width × height bytes; sides in image px. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}
