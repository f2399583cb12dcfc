import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.js';
import { VERSION } from './release.js';

serve(createConnection(ProposedFeatures.all), VERSION);
