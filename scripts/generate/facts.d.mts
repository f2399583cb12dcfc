/** An option of the catalog; facts that differ by release are told by `inRelease`. */
export interface CatalogOption {
  readonly key: string;
  readonly scope: string;
}

/** The facts of an option in one release, as far as tests look at them. */
export interface ReleaseFacts {
  readonly enum?: readonly string[];
  readonly names?: { readonly names: readonly string[] };
}

export const VERSIONS: readonly string[];
/** Every option that a configuration can set, by its full key. */
export function catalog(): readonly CatalogOption[];
/** One option in one release; undefined where the release lacks it. */
export function inRelease(option: CatalogOption, version: string): ReleaseFacts | undefined;
export function families(): readonly { readonly keys: string }[];
export function reporters(): readonly { readonly factory: string; readonly arguments?: Readonly<Record<string, string>> }[];
