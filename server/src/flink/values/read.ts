/** The Java class of a scalar as Flink's YAML loader hands it on; texts of `flink-conf.yaml` are always `String`. */
export type JavaType = 'String' | 'Integer' | 'Long' | 'BigInteger' | 'Double' | 'Boolean';

/** The exception by which Flink refuses a text for a type. */
export type ValueException = 'IllegalArgumentException' | 'NumberFormatException' | 'ArithmeticException' | 'IllegalStateException' | 'NullPointerException';

/** Why a text cannot be read as a type. */
export interface ValueError {
  /** What Flink throws. */
  readonly exception: ValueException;
  /** Our own sentence, without a final full stop: what is wrong, and what is accepted instead. */
  readonly reason: string;
}

/** The outcome of reading a text as a type: never an exception. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ValueError };

/** A value that was read. */
export function read<T>(value: T): Read<T> {
  return { ok: true, value };
}

/** A text that Flink refuses. */
export function unreadable(exception: ValueException, reason: string): { readonly ok: false; readonly error: ValueError } {
  return { ok: false, error: { exception, reason } };
}
