import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { VERSION } from './release.js';
import { isLocalFile, localEvidence, readLocalFile } from './serve.node.files.js';
import { serve } from './server.js';

serve(createConnection(ProposedFeatures.all), VERSION, {
  exists: isLocalFile, readFile: readLocalFile, evidence: localEvidence,
  words: () => import('./words.node.js').then(({ wordsData }) => wordsData),
  schemaTools: () => import('./schemaTools.node.js').then(({ schemaTools }) => schemaTools),
});
