// A picture of numbers as data: bars in parts, one bar a row. It is drawn in papers/, and the same numbers stand in words beside it.

/** How a part is filled, told apart in black and white as well. */
export type Fill = 'solid' | 'hatched' | 'dotted' | 'crossed' | 'empty';

export type Chart = {
  readonly title: string;
  /** The parts of every bar, in order. */
  readonly series: readonly { readonly name: string; readonly fill: Fill }[];
  /** `values`: one a part, whole numbers from 0. */
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[];
  /** Everything the picture says, in words: for those who hear it. */
  readonly alt: string;
};
