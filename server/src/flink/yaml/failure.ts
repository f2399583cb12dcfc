/** Why the text is no YAML to Flink's parser. */
export type FailureReason =
  | 'tab' | 'cannot-start' | 'key-without-colon' | 'value-not-allowed' | 'entry-not-allowed' | 'key-not-allowed' | 'not-first'
  | 'open-quote' | 'marker-in-quote' | 'escape' | 'anchor' | 'alias' | 'undefined-alias' | 'tag' | 'tag-handle' | 'directive' | 'repeated-directive' | 'version'
  | 'block-header' | 'block-indent' | 'not-in-mapping' | 'not-in-list' | 'flow-list' | 'flow-mapping' | 'no-node'
  | 'no-document-start' | 'directive-in-document' | 'second-document' | 'too-deep';

/** The place where the parser gives up. Whoever parses catches it. */
export class YamlFailure extends Error {
  /**
   * @param at where Flink's parser reports the error
   * @param from where the thing begins that could not be finished: a quote, a bracket, a key
   * @param exception the exception of Java that comes through, without a place, where the parser does not look at a number before it reads it
   */
  constructor(readonly reason: FailureReason, readonly at: number, readonly from: number = at, readonly exception?: 'NumberFormatException' | 'IllegalArgumentException') {
    super(reason);
  }
}
