import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { VERSION } from './release.js';
import { serve } from './server.js';
import type { SchemaTools } from './userFiles/types.js';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];
declare const location: { readonly href: string };
declare const importScripts: (address: string) => void;

serve(createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)), VERSION, { schemaTools, words });

function words(address: string | undefined): Promise<unknown> {
  importScripts(address ?? new URL('words.browser.js', location.href).href);
  return Promise.resolve((globalThis as { readonly flinkConfigWords?: unknown }).flinkConfigWords);
}

/** The client says where the script is: a worker that an editor starts does not always know its own address. */
function schemaTools(address: string | undefined): Promise<SchemaTools> {
  importScripts(address ?? new URL('schemaTools.browser.js', location.href).href);
  const { flinkConfigSchemaTools: loaded } = globalThis as { readonly flinkConfigSchemaTools?: SchemaTools };
  return loaded === undefined ? Promise.reject(new Error('its script did not load')) : Promise.resolve(loaded);
}
