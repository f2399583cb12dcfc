import { manifestFile } from './manifest.mjs';
import { optionsFile } from './options.mjs';
import { rulePages } from './rules.mjs';
import { SCHEMA_VERSIONS, schemaFile } from './schemas.mjs';
import { tuningPage } from './tuning.mjs';
import { optionPages } from './optionPages.mjs';
import { wordsFile } from './words.mjs';
import { validatorsFile, validatorTypes } from './validators.mjs';

/** Every generated file with its text: path from the repository's root → text. What `npm run generate` writes and the tests compare. */
export async function outputs() {
  return new Map([
    ['schemas/options.json', optionsFile()],
    ['schemas/words.json', wordsFile()],
    ...SCHEMA_VERSIONS.map(version => [`schemas/flink-config-${version}.schema.json`, schemaFile(version)]),
    ['server/src/flink/options/validators.generated.js', validatorsFile()],
    ['server/src/flink/options/validators.generated.d.ts', validatorTypes()],
    ...(await rulePages()),
    ...optionPages(),
    ['docs/tuning.md', await tuningPage()],
    ['package.json', await manifestFile()],
  ]);
}
