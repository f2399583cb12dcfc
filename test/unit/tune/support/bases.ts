import fc from 'fast-check';
import type { FlinkVersion } from '../../../../server/src/flink/version.js';
import type { Deployment } from '../../../../server/src/userSettings.js';

/** A configuration that Flink starts, as somebody could have written it: what profiles are tried on. */
export interface Base {
  /** What is special about it: `4096m process, nested, 2.2`. */
  readonly name: string;
  /** The file's name: `config.yaml`, or `flink-conf.yaml` before 2.0. */
  readonly file: string;
  readonly text: string;
  readonly version: FlinkVersion;
  readonly deployment: Deployment;
}

type Settings = Readonly<Record<string, string>>;
type Style = 'flat' | 'nested' | 'mixed' | 'legacy';

/** How a file declares the memory of a TaskManager of so many mebibytes; a process has at least 1200. */
interface Declaration {
  readonly name: string;
  readonly least: number;
  readonly settings: (size: number) => Settings;
  /** Read before 2.0 only. */
  readonly old?: true;
}

const TM = 'taskmanager.memory.';
const share = (size: number, part: number): string => `${String(Math.floor(size * part))}m`;

/** Every way to declare memory. Total Flink memory around written parts is what they need with network memory of a tenth. */
export const DECLARATIONS: readonly Declaration[] = [
  { name: 'process', least: 1200, settings: size => ({ [`${TM}process.size`]: `${String(size)}m` }) },
  { name: 'flink', least: 600, settings: size => ({ [`${TM}flink.size`]: `${String(size)}m` }) },
  { name: 'process, overhead and metaspace', least: 1200, settings: size => ({ [`${TM}process.size`]: `${String(size)}m`, [`${TM}jvm-overhead.fraction`]: '0.15', [`${TM}jvm-overhead.max`]: '2g', [`${TM}jvm-metaspace.size`]: '300m' }) },
  { name: 'process, fractions', least: 1500, settings: size => ({ [`${TM}process.size`]: `${String(size)}m`, [`${TM}managed.fraction`]: '0.25', [`${TM}network.fraction`]: '0.12', [`${TM}network.max`]: '512m' }) },
  { name: 'process, no managed', least: 1200, settings: size => ({ [`${TM}process.size`]: `${String(size)}m`, [`${TM}managed.size`]: '0' }) },
  { name: 'process, managed size', least: 1200, settings: size => ({ [`${TM}process.size`]: `${String(size)}m`, [`${TM}managed.size`]: share(size, 0.2) }) },
  { name: 'flink, no managed fraction', least: 600, settings: size => ({ [`${TM}flink.size`]: `${String(size)}m`, [`${TM}managed.fraction`]: '0.0' }) },
  { name: 'task heap and managed', least: 600, settings: size => ({ [`${TM}task.heap.size`]: share(size, 0.4), [`${TM}managed.size`]: share(size, 0.3) }) },
  { name: 'task heap and no managed', least: 600, settings: size => ({ [`${TM}task.heap.size`]: share(size, 0.7), [`${TM}managed.size`]: '0m' }) },
  { name: 'task heap, managed and flink', least: 1200, settings: size => ({ [`${TM}flink.size`]: `${String(size)}m`, [`${TM}task.heap.size`]: share(size, 0.35), [`${TM}managed.size`]: share(size, 0.3) }) },
  { name: 'task heap, managed and process', least: 1200, settings: size => ({ [`${TM}process.size`]: `${String(Math.floor(size * 1.07) + 960)}m`, [`${TM}task.heap.size`]: share(size, 0.4), [`${TM}managed.size`]: share(size, 0.45), [`${TM}jvm-overhead.max`]: share(size + 4096, 1) }) },
  { name: 'task heap and flink', least: 1200, settings: size => ({ [`${TM}flink.size`]: `${String(size)}m`, [`${TM}task.heap.size`]: share(size, 0.25) }) },
  { name: 'task heap and process', least: 2000, settings: size => ({ [`${TM}process.size`]: `${String(size)}m`, [`${TM}task.heap.size`]: share(size, 0.2) }) },
  { name: 'task heap, fraction and flink', least: 1200, settings: size => ({ [`${TM}flink.size`]: `${String(size)}m`, [`${TM}task.heap.size`]: share(size, 0.4), [`${TM}managed.fraction`]: '0.1' }) },
  { name: 'flink and process', least: 600, settings: size => ({ [`${TM}flink.size`]: `${String(size)}m`, [`${TM}process.size`]: `${String(size + 256 + 300)}m`, [`${TM}jvm-overhead.max`]: '1g' }) },
  { name: 'off-heap', least: 2000, settings: size => ({ [`${TM}process.size`]: `${String(size)}m`, [`${TM}task.off-heap.size`]: '128m', [`${TM}framework.off-heap.size`]: '160m', [`${TM}network.min`]: '96m', [`${TM}network.max`]: '96m' }) },
  { name: 'heap of old', least: 1200, settings: size => ({ 'taskmanager.heap.size': `${String(size)}m` }), old: true },
  { name: 'names of old', least: 1200, settings: size => ({ [`${TM}flink.size`]: `${String(size)}m`, [`${TM}size`]: share(size, 0.2), 'taskmanager.network.memory.fraction': '0.15' }) },
  { name: 'number of buffers', least: 1200, settings: size => ({ [`${TM}process.size`]: `${String(size)}m`, 'taskmanager.network.numberOfBuffers': '3072' }), old: true },
];

/** Mebibytes: from 600 MB to 256 GB. */
export const SIZES: readonly number[] = [600, 1024, 1728, 2000, 4096, 8192, 24_576, 65_536, 262_144];

/** Settings that no memory profile has anything to do with, JVM options among them. */
const OTHERS: readonly Settings[] = [
  { 'jobmanager.memory.process.size': '1600m', 'rest.port': '8081', 'env.java.opts.all': '-Dfoo=bar -XX:+UseG1GC' },
  { 'jobmanager.memory.flink.size': '2g', 'jobmanager.rpc.address': 'jobmanager', 'env.java.opts.taskmanager': '-XX:+HeapDumpOnOutOfMemoryError', 'web.submit.enable': 'false' },
  { 'jobmanager.memory.heap.size': '1g', 'restart-strategy.type': 'fixed-delay', 'restart-strategy.fixed-delay.attempts': '3', 'env.log.dir': '/var/log/flink' },
];

/** Some comments that a file has: above a line, behind one, at its end. */
const COMMENTS = ['# sized for the nightly load', '# see the wiki', '# do not touch', '# TODO: measure'];

function text(settings: Settings, style: Style, seed: number): string {
  const lines = style === 'nested' ? nested(settings, seed) : style === 'mixed' ? [...flat(slice(settings, 0, 2)), ...nested(slice(settings, 2), seed)] : flat(settings);
  const commented = lines.flatMap((line, at) => {
    const which = (at * 7 + seed) % 11;
    if (which === 3 && style !== 'legacy' && !line.includes('opts')) return [`${line}  ${COMMENTS[at % 4] ?? ''}`];
    return which === 5 ? [`${/^ */.exec(line)?.[0] ?? ''}${COMMENTS[(at + 1) % 4] ?? ''}`, line] : which === 8 && at > 0 && !line.startsWith(' ') ? ['', line] : [line];
  });
  return `${seed % 3 === 0 ? '# The cluster of the team.\n\n' : ''}${commented.join('\n')}\n${seed % 4 === 1 ? '\n# the end\n' : ''}`;
}

function slice(settings: Settings, from: number, to?: number): Settings {
  return Object.fromEntries(Object.entries(settings).slice(from, to));
}

function flat(settings: Settings): readonly string[] {
  return Object.entries(settings).map(([key, value]) => `${key}: ${value}`);
}

type Tree = Map<string, string | Tree>;

function nested(settings: Settings, seed: number): readonly string[] {
  const root: Tree = new Map();
  for (const [key, value] of Object.entries(settings)) {
    const words = key.split('.');
    const last = words.pop() ?? '';
    let tree = root;
    for (const word of words) {
      const next = tree.get(word);
      const below: Tree = next instanceof Map ? next : new Map<string, string | Tree>();
      tree.set(word, below);
      tree = below;
    }
    tree.set(last, value);
  }
  const step = seed % 2 === 0 ? '  ' : '    ';
  const write = (tree: Tree, indent: string): readonly string[] => [...tree].flatMap(([word, below]) => (
    typeof below === 'string' ? [`${indent}${word}: ${below}`] : [`${indent}${word}:`, ...write(below, indent + step)]));
  return write(root, '');
}

interface Choice {
  readonly declaration: Declaration;
  readonly size: number;
  readonly style: Style;
  readonly version: FlinkVersion;
  readonly deployment: Deployment;
  readonly slots: number;
  readonly seed: number;
}

function base({ declaration, size, style, version, deployment, slots, seed }: Choice, more: Settings): Base {
  const mebibytes = Math.max(size, declaration.least);
  const isOld = version.startsWith('1.');
  const settings = { ...declaration.settings(mebibytes), ...(slots > 1 ? { 'taskmanager.numberOfTaskSlots': String(slots) } : {}), ...OTHERS[seed % OTHERS.length], ...more };
  const legacy = style === 'legacy' && isOld;
  const how: Style = style === 'legacy' ? (legacy ? 'legacy' : 'flat') : style;
  return { name: `${String(mebibytes)}m ${declaration.name}, ${how}, ${version}, ${deployment}, ${String(slots)} slots`, file: legacy ? 'flink-conf.yaml' : 'config.yaml', text: text(settings, how, seed), version, deployment };
}

const STYLES: readonly Style[] = ['flat', 'nested', 'mixed', 'legacy'];
const DEPLOYMENTS: readonly Deployment[] = ['standalone', 'kubernetes', 'yarn', 'docker'];

const versionsFor = (declaration: Declaration): readonly FlinkVersion[] => (declaration.old === true ? ['1.18', '1.20'] : ['1.20', '2.2', '1.19', '2.3', '2.0']);

/** Each way to declare memory in four sizes, in turn through styles, releases, deployments and numbers of slots; `more` are settings that all of them have. */
export function bases(more: Settings = {}): readonly Base[] {
  return DECLARATIONS.flatMap((declaration, row) => [0, 1, 2, 3].map(column => {
    const at = row * 4 + column;
    const versions = versionsFor(declaration);
    return base({
      declaration, size: SIZES[(column * 2 + row) % SIZES.length] ?? 4096, style: STYLES[(row + column) % 4] ?? 'flat', version: versions[at % versions.length] ?? '2.2',
      deployment: DEPLOYMENTS[(column + Math.floor(row / 2)) % 4] ?? 'standalone', slots: [1, 2, 4, 1, 8][at % 5] ?? 1, seed: at,
    }, more);
  }));
}

/** Any base: sizes in between, and every combination. */
export function anyBase(more: Settings = {}): fc.Arbitrary<Base> {
  return fc.constantFrom(...DECLARATIONS).chain(declaration => fc.record({
    declaration: fc.constant(declaration), size: fc.oneof(fc.constantFrom(...SIZES), fc.integer({ min: 600, max: 20_000 })), style: fc.constantFrom(...STYLES), version: fc.constantFrom(...versionsFor(declaration)),
    deployment: fc.constantFrom(...DEPLOYMENTS), slots: fc.constantFrom(1, 1, 2, 4, 8), seed: fc.nat(1000),
  })).map(choice => base(choice, more));
}
