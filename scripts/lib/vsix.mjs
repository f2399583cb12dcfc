// The extension as a package.
import { at, node, VSIX } from './paths.mjs';
import { must } from './run.mjs';

/** Packages what is in dist/ now; answers the path of the package. Everything is bundled: no dependency goes in. */
export async function packageVsix() {
  await must('Packaging the extension', node(), [at('node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--no-rewrite-relative-links', '-o', VSIX]);
  return VSIX;
}
