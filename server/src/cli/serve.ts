import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { VERSION } from '../release.js';
import { isLocalFile, localEvidence, readLocalFile } from '../serve.node.files.js';
import { serve } from '../server.js';
import { loadSchemaTools } from './schemaTools.js';
import { loadWords } from './words.js';

/** Serves an editor over standard input and output. */
export function serveStandardStreams(): void {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), VERSION, { exists: isLocalFile, readFile: readLocalFile, evidence: localEvidence, schemaTools: loadSchemaTools, words: loadWords });
}
