import { optionsFile } from './options.mjs';
import { validatorsFile, validatorTypes } from './validators.mjs';

/** Every generated file with its text: path from the repository's root → text. What `npm run generate` writes and the tests compare. */
export async function outputs() {
  return new Map([
    ['schemas/options.json', optionsFile()],
    ['server/src/flink/options/validators.generated.js', validatorsFile()],
    ['server/src/flink/options/validators.generated.d.ts', validatorTypes()],
  ]);
}
