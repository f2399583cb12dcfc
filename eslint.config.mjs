import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folders of server/src from the bottom up; each may import what stands before it (docs/architecture.md). */
const forbid = (...folders) => folders.map(folder => ({ group: [`**/${folder}/**`, `**/${folder}.js`], message: 'Data flows one way: see docs/architecture.md.' }));
const protocol = { group: ['vscode', 'vscode-languageserver', 'vscode-languageserver/*', 'vscode-languageclient', 'vscode-languageclient/*'], message: 'Only server.ts, main.* and client/ know the protocol.' };
const platform = { group: ['node:*', 'fs', 'path', 'os', 'child_process'], message: 'The core runs in a browser as well: no IO below server.ts.' };
const imports = (files, patterns, ignores = []) => ({ files, ignores, rules: { 'no-restricted-imports': ['error', { patterns }] } });
const above = ['server', 'provide', 'main.node', 'main.browser', 'analysis'];

export default defineConfig(
  globalIgnores(['vitest.config.mts', '**/node_modules/', 'dist/', 'out/', 'coverage/', '**/*.generated.*', '.workbench/', 'workbench/node_modules/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-literal-enum-member': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['server/src/**/*.ts', 'client/src/**/*.ts', 'scripts/**'], rules: { 'max-lines': ['error', { max: 400 }] } },
  imports(['server/src/flink/**'], [...forbid('document', 'rules', 'show', 'fixes', 'complete', 'features', 'cli', ...above), protocol, platform]),
  imports(['server/src/document/**'], [...forbid('rules', 'show', 'fixes', 'complete', 'features', 'cli', ...above), protocol, platform]),
  imports(['server/src/show/**'], [...forbid('document', 'rules', 'fixes', 'complete', 'features', 'cli', ...above), protocol, platform]),
  imports(['server/src/rules/**'], [...forbid('show', 'fixes', 'complete', 'features', 'cli', 'server', 'provide', 'main.node', 'main.browser', 'analysis'), protocol, platform]),
  imports(['server/src/tune/**'], [...forbid('rules', 'show', 'fixes', 'complete', 'features', 'cli', 'server', 'provide', 'main.node', 'main.browser'), protocol, platform]),
  imports(['server/src/fixes/**', 'server/src/complete/**'], [...forbid('features', 'cli', 'server', 'provide', 'main.node', 'main.browser'), protocol, platform]),
  imports(['server/src/userFiles/**'], [...forbid('schemaTools', 'fixes', 'complete', 'features', 'cli', ...above), protocol, platform]),
  imports(['server/src/schemaTools/**'], [...forbid('show', 'fixes', 'complete', 'features', 'cli', ...above), protocol, platform]),
  imports(['server/src/features/**'], [...forbid('cli', 'server', 'provide', 'main.node', 'main.browser'), { group: ['./*', '**/features/**'], message: 'Features never import each other.' }, { group: ['vscode', 'vscode-languageserver', 'vscode-languageserver/*', 'vscode-languageclient', 'vscode-languageclient/*'], allowTypeImports: true, message: 'Features know LSP types only.' }, platform]),
  imports(['server/src/analysis.ts', 'server/src/facts.ts', 'server/src/userSettings.ts', 'server/src/clientView.ts', 'server/src/documents.ts'], [...forbid('features', 'cli', 'server', 'provide', 'main.node', 'main.browser'), { ...protocol, allowTypeImports: true }, platform]),
  imports(['server/src/cli/**'], [...forbid('features'), { group: ['vscode', 'vscode-languageclient', 'vscode-languageclient/*'], message: 'No editor here.' }]),
  { files: ['**/*.mjs'], rules: { 'no-unused-vars': ['error', { ignoreRestSiblings: true }] }, languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', fetch: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', Buffer: 'readonly', document: 'readonly', window: 'readonly', MutationObserver: 'readonly', performance: 'readonly' } } },
);
