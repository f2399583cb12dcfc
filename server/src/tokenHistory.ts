import { SemanticTokensBuilder, type SemanticTokens, type SemanticTokensDelta } from 'vscode-languageserver';
import type { SemanticToken } from './features/semanticTokens.js';

/** The last tokens of so many documents are kept. */
const MOST_DOCUMENTS = 20;

/** Keeps the tokens that a client was sent last, so that it is sent only what has changed since. */
export class TokenHistory {
  readonly #builders = new Map<string, SemanticTokensBuilder>();

  /** All tokens of a document. */
  whole(uri: string, tokens: readonly SemanticToken[]): SemanticTokens {
    return filled(this.#builderOf(uri), tokens, '').build();
  }

  /** What has changed since the tokens of that name; all tokens where those are not the last ones. */
  since(uri: string, previous: string, tokens: readonly SemanticToken[]): SemanticTokens | SemanticTokensDelta {
    return filled(this.#builderOf(uri), tokens, previous).buildEdits();
  }

  #builderOf(uri: string): SemanticTokensBuilder {
    const builder = this.#builders.get(uri) ?? new SemanticTokensBuilder();
    this.#builders.delete(uri);
    this.#builders.set(uri, builder);
    const [oldest] = this.#builders.keys();
    if (this.#builders.size > MOST_DOCUMENTS && oldest !== undefined) this.#builders.delete(oldest);
    return builder;
  }
}

/** Tokens that need no history: those of a part of a document. */
export function tokensOf(tokens: readonly SemanticToken[]): SemanticTokens {
  return { data: filled(new SemanticTokensBuilder(), tokens, '').build().data };
}

function filled(builder: SemanticTokensBuilder, tokens: readonly SemanticToken[], previous: string): SemanticTokensBuilder {
  builder.previousResult(previous);
  for (const token of tokens) builder.push(...token);
  return builder;
}
