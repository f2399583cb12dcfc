// Written by scripts/generate/validators.mjs: npm run generate.
/** Whether a text fits a shape; what fails is left in `errors`. */
export interface Validator {
  (text: string): boolean;
  errors?: readonly { readonly keyword: string }[] | null;
}
/** Validators by shape: type (`*` for a list), constants and range, parted by bars. */
export const validators: Readonly<Record<string, Validator>>;
/** Ranges that Flink checks, by key: `>=0 <=65535`. */
export const ranges: Readonly<Record<string, string>>;
