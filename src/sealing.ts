// How a capability has a text sealed and opened. Only shapes; vault.ts does it.

/** Which record and which of its fields a sealed text is. */
export type TextPlace = { readonly id: string; readonly field: string };

/** Seals and opens the texts of one area. */
export type AreaVault = {
  /** Without a key nothing can be sealed: ask before a text is asked for. */
  readonly keyed: boolean;
  /** Throws without a key. */
  seal(place: TextPlace, text: string): Promise<string>;
  /** Undefined when the key is gone, or it was sealed for another place. */
  open(place: TextPlace, sealed: string): Promise<string | undefined>;
};
