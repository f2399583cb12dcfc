/** The facts that scripts/generate/options.mjs writes. */
declare module '*/schemas/options.json' {
  const data: {
    readonly versions: readonly string[];
    readonly classes: readonly string[];
    readonly sections: readonly string[];
    readonly families: readonly { readonly keys: string; readonly since?: string; readonly why: string }[];
    readonly reporters: readonly { readonly factory: string; readonly kind: string; readonly prefix?: string; readonly arguments?: Readonly<Record<string, string>> }[];
    readonly successors: Readonly<Record<string, string>>;
    readonly gone: Readonly<Record<string, { readonly until: string; readonly to?: string; readonly same?: boolean }>>;
    readonly names: readonly {
      readonly keys: readonly string[]; readonly since?: string; readonly until?: string; readonly names: readonly string[]; readonly also?: readonly string[]; readonly exact?: boolean; readonly class?: boolean;
      readonly meant?: Readonly<Record<string, string>>; readonly otherwise: string; readonly taken?: string;
    }[];
    /** Options by the old names, and by the further keys, that any release of them reads. */
    readonly oldKeys: Readonly<Record<string, readonly string[]>>;
    readonly fallbackKeys: Readonly<Record<string, readonly string[]>>;
    readonly rows: readonly string[];
  };
  export default data;
}

/** What scripts/generate/words.mjs writes: checked when it is loaded (server/src/words). */
declare module '*/schemas/words.json' {
  const words: unknown;
  export default words;
}

/** The form of a file of additional options. */
declare module '*/schemas/additional-options.schema.json' {
  const schema: Readonly<Record<string, unknown>>;
  export default schema;
}
