/** Types of the two packages that ship none, as far as the build uses them. */

declare module 'vt-pbf' {
  export interface EncodableFeature {
    readonly type: 1 | 2 | 3;
    readonly geometry: readonly unknown[];
    readonly tags: Readonly<Record<string, unknown>> | null;
  }
  export function fromGeojsonVt(
    layers: Readonly<Record<string, { readonly features: readonly EncodableFeature[] }>>,
    options?: { readonly version?: number; readonly extent?: number },
  ): Uint8Array;
}

declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    letters: string,
    options?: {
      readonly targetFormat?: 'sfnt' | 'woff' | 'woff2';
      readonly variationAxes?: Readonly<
        Record<
          string,
          number | { readonly min: number; readonly max: number; readonly default?: number }
        >
      >;
      readonly noLayoutClosure?: boolean;
      readonly preserveNameIds?: readonly number[];
    },
  ): Promise<Uint8Array>;
}
