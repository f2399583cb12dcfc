import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

const ROOT = new URL('../../../', import.meta.url);
const require = createRequire(import.meta.url);

interface Contribution { readonly scopeName: string; readonly path: string; readonly injectTo?: readonly string[] }

/** The grammars as the manifest contributes them. */
const CONTRIBUTED = (JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { contributes: { grammars: readonly Contribution[] } }).contributes.grammars;

const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
const onigLib = loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)).then(() => ({
  createOnigScanner: (sources: string[]) => new OnigScanner(sources), createOnigString: (text: string) => new OnigString(text),
}));

/** What is different in the YAML grammar of newer VS Codes, which no package has: the scope of a text begins before its first character. */
const NEWER_YAML = {
  scopeName: 'source.yaml',
  patterns: [{ begin: '^(?=.)', while: '^', name: 'meta.stream.yaml', patterns: [
    { begin: '#', end: '$', name: 'comment.line.number-sign.yaml' },
    { match: '(?:^|\\G)\\s*([^\\s#:][^:#]*)(:)(?=\\s|$)', captures: { 1: { name: 'string.unquoted.plain.yaml entity.name.tag.yaml' } } },
    { begin: '(?=")', end: '(?<=.")', name: 'string.quoted.double.yaml' },
    { begin: '(?=[^\\s#])', end: '(?=\\s+#|$)', name: 'string.unquoted.plain.out.yaml' },
  ] }],
};

/** A grammar as VS Code loads it, with the injections of this extension or without, in older releases of VS Code or in newer ones. */
export async function grammar(scope: string, injected = true, vscode: 'older' | 'newer' = 'older'): Promise<IGrammar> {
  const registry = new Registry({
    onigLib,
    loadGrammar: wanted => {
      if (wanted === 'source.yaml' && vscode === 'newer') return Promise.resolve(parseRawGrammar(JSON.stringify(NEWER_YAML), 'newer.json'));
      const own = CONTRIBUTED.find(({ scopeName }) => scopeName === wanted);
      const file = own !== undefined ? new URL(own.path, ROOT) : wanted === 'source.yaml' ? new URL('node_modules/tm-grammars/grammars/yaml.json', ROOT) : undefined;
      return Promise.resolve(file === undefined ? null : parseRawGrammar(readFileSync(file, 'utf8'), file.pathname));
    },
    getInjections: wanted => (injected ? CONTRIBUTED.filter(({ injectTo }) => injectTo?.includes(wanted) === true).map(({ scopeName }) => scopeName) : []),
  });
  const loaded = await registry.loadGrammar(scope);
  if (loaded === null) throw new Error(`There is no grammar for ${scope}`);
  return loaded;
}

/** The tokens of a text: what is written, and its scopes but the first. */
export function tokens(loaded: IGrammar, text: string): readonly (readonly [string, string])[] {
  let stack = INITIAL;
  return text.split('\n').flatMap(line => {
    const { tokens: found, ruleStack } = loaded.tokenizeLine(line, stack);
    stack = ruleStack;
    return found.map(({ startIndex, endIndex, scopes }): readonly [string, string] => [line.slice(startIndex, endIndex), scopes.slice(1).join(' ')]);
  });
}

/** What has a colour of this extension, each with the last part of its scope that says what it is: `4g memory-size`. */
export function coloured(loaded: IGrammar, text: string): readonly string[] {
  return tokens(loaded, text).flatMap(([word, scopes]) => {
    const scope = /(\S+)\.flink(?:-conf)?$/.exec(scopes)?.[1];
    return scope === undefined || scope.startsWith('punctuation') || scope.startsWith('keyword.operator') || scope.startsWith('comment') ? [] : [`${word} ${scope.replace(/^(?:constant|keyword|entity|variable|string)\.(?:\w+\.)?/, '')}`];
  });
}
