/** Every generated file with its text: path from the repository's root → text. */
export function outputs(): Promise<Map<string, string>>;
