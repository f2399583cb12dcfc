import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { VERSION } from './release.js';
import { isLocalFile } from './serve.node.files.js';
import { serve } from './server.js';

serve(createConnection(ProposedFeatures.all), VERSION, { exists: isLocalFile });
