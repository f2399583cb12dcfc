import { RE2JS } from 're2js';

/**
 * The engine of patterns in a user's schema. RE2 takes a time that grows with the text alone, whatever the pattern; for that it has no
 * references back and no looking around.
 */
export function compilePattern(pattern: string): { test: (text: string) => boolean; toString: () => string } {
  const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
  return { test: text => compiled.test(text), toString: () => pattern };
}

/** Why a pattern cannot be used; undefined where it can. */
export function refusedPattern(pattern: string): string | undefined {
  try {
    compilePattern(pattern);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error);
    return /\(\?<?[=!]|\\[1-9]/.test(pattern) ? `${reason}. Patterns run in linear time (RE2): without looking ahead or behind, and without references back` : reason;
  }
}

/** The same as ajv takes it; `code` is what it would write into a module of its own, which is never done here. */
export const patternEngine = Object.assign((pattern: string) => compilePattern(pattern), { code: 'compilePattern' });
