import { workspace } from 'vscode';

/** What a run was told by scripts/lib/workbench.mjs, in settings that only tests know: the address of the screen, a regular expression for the titles of tests. */
export function told(what: 'screen' | 'only'): string | undefined {
  return workspace.getConfiguration('flinkConfigTests').get<string>(what);
}
