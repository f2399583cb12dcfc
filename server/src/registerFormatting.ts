import type { ClientCapabilities, Connection, DocumentOnTypeFormattingRegistrationOptions, Registration } from 'vscode-languageserver';
import { nameOf } from './documents.js';
import { FORMATTING_CAPABILITIES } from './provide.js';

/** Whether the client can be told of formatters while it runs. */
export function canRegisterFormatting({ textDocument }: ClientCapabilities): boolean {
  return [textDocument?.formatting, textDocument?.rangeFormatting, textDocument?.onTypeFormatting].every(able => able?.dynamicRegistration === true);
}

/**
 * Tells the client of the formatters for files with the names of Flink's documents only. An editor takes one formatter for a file: were ours there for all YAML,
 * it would ask which one to take for files that are not Flink's, or take ours, which leaves those as they are.
 */
export class FormattingRegistration {
  readonly #connection: Pick<Connection, 'sendRequest'>;
  readonly #names = new Set<string>();

  constructor(connection: Pick<Connection, 'sendRequest'>) {
    this.#connection = connection;
  }

  /** Registers the formatters for the name and language of a document of Flink's, unless they are. */
  add({ uri, languageId }: { readonly uri: string; readonly languageId: string }): void {
    const pattern = `**/${globOf(nameOf(uri))}`;
    const name = `${languageId} ${pattern}`;
    if (this.#names.has(name)) return;
    this.#names.add(name);
    const documentSelector = [{ language: languageId, pattern }];
    const onType: DocumentOnTypeFormattingRegistrationOptions = { documentSelector, ...FORMATTING_CAPABILITIES.documentOnTypeFormattingProvider };
    const registrations: Registration[] = [
      { id: `formatting ${name}`, method: 'textDocument/formatting', registerOptions: { documentSelector } },
      { id: `rangeFormatting ${name}`, method: 'textDocument/rangeFormatting', registerOptions: { documentSelector } },
      { id: `onTypeFormatting ${name}`, method: 'textDocument/onTypeFormatting', registerOptions: onType },
    ];
    void this.#connection.sendRequest('client/registerCapability', { registrations }).catch(() => undefined);
  }
}

/** A name as a glob: characters that mean something there stand for any character. */
function globOf(name: string): string {
  return name.replace(/[*?[\]{}!\\]/g, '?');
}
