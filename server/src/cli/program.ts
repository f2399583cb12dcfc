import { basename } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { Analysis } from '../analysis.js';
import { FLINK_VERSIONS, parseFlinkVersion, type FlinkVersion, NEWEST_VERSION } from '../flink/version.js';
import { tuneFile } from '../tune/context.js';
import { PROFILES } from '../tune/registry.js';
import { wordsOnce } from '../words/words.js';
import { loadWords } from './words.js';
import type { UserFilesRead } from '../userFiles/userFiles.js';
import { DEPLOYMENTS, RUNTIMES, WORKLOADS, type Deployment, type Runtime, type Workload } from '../userSettings.js';
import { checkJson, checkPretty, countsOf, type Analysed } from './commands/check.js';
import { effectiveJson, effectivePretty, effectiveProperties } from './commands/effective.js';
import { explainJson, explainPretty, refuses, type Process } from './commands/explain.js';
import { mend, mendedPretty } from './commands/fix.js';
import { findOptions, optionsJson, optionsPretty } from './commands/options.js';
import { answersFor, profilesFor, tuneDiff, tuneJson, tunePretty } from './commands/tune.js';
import { EvidenceFinder } from './evidence.js';
import { readInput } from './input.js';
import { style } from './terminal.js';
import { writeText } from './write.js';
import { readUserFiles } from './userFiles.js';

/** What the program does to the world; tests give their own. */
export interface World {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly standardInput: () => Promise<Buffer>;
  readonly terminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Serves the protocol until the client leaves. */
  readonly serve: () => void;
}

interface Common {
  readonly flinkVersion?: FlinkVersion;
  readonly deployment?: Deployment;
  readonly workload?: Workload;
  readonly runtime?: Runtime;
  readonly format: string;
  readonly additionalOptions?: readonly string[];
  readonly policy?: string;
}

const USAGE = 2;

/** Runs the command line. Answers the exit code: 0 nothing to complain of, 1 problems found, 2 wrong usage or unreadable input; undefined while the server runs. */
export async function run(words: readonly string[], version: string, world: World): Promise<number | undefined> {
  let code: number | undefined = 0;
  const colours = style(world.terminal, world.environment);
  const program = new Command('flink-config')
    .description('Apache Flink\'s configuration, checked and explained as Flink itself would.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: world.write, writeErr: world.complain });
  const command = (name: string, description: string, formats: readonly string[]) => program.command(name).description(description)
    .addOption(new Option('--format <format>', 'form of the output').choices(formats).default('pretty'))
    .addOption(new Option('--flink-version <version>', `release that the files are for: ${FLINK_VERSIONS.join(', ')}`).argParser(release))
    .addOption(new Option('--additional-options <file>', 'JSON file with more options; can be given several times').argParser(severalTimes));
  const onFiles = (name: string, description: string, formats?: readonly string[]) => withFacts(command(name, description, formats ?? ['pretty', 'json'])
    .argument('<file...>', 'files, folders and globs; - is standard input'));
  const onFile = (name: string, description: string) => withFacts(command(name, description, ['pretty', 'json']).argument('<file>', 'a file; - is standard input'));
  const withFacts = (on: Command) => on
    .addOption(new Option('--deployment <deployment>', 'where the processes run').choices(DEPLOYMENTS))
    .addOption(new Option('--workload <workload>', 'what the jobs are').choices(WORKLOADS))
    .addOption(new Option('--runtime <runtime>', 'what the operators\' code runs on').choices(RUNTIMES))
    .addOption(new Option('--policy <file>', 'JSON Schema over the flat settings: a team\'s own rules'));
  const named = async (common: Common): Promise<Pick<UserFilesRead, 'additional' | 'policy'>> => {
    const { sound, ...read } = await readUserFiles(common, sentence => world.complain(`flink-config: ${sentence}\n`));
    if (!sound) code = USAGE;
    return read;
  };
  const analysed = async (names: readonly string[], common: Common): Promise<readonly Analysed[]> => {
    const { files, refusals } = await readInput(names, world.standardInput);
    for (const refusal of refusals) world.complain(`flink-config: ${refusal}\n`);
    if (refusals.length > 0) code = USAGE;
    const told = withoutUndefined({ flinkVersion: common.flinkVersion, deployment: common.deployment, workload: common.workload, runtime: common.runtime });
    const evidence = new EvidenceFinder();
    const { additional, policy } = await named(common);
    return Promise.all(files.map(async ({ name, text, encoding }) => ({ name, analysis: new Analysis({ name: name === '-' ? 'config.yaml' : basename(name), text, encoding, told, additional, policy, whole: true, evidence: await evidence.find(name) }) })));
  };
  const worse = (than: number): void => {
    code = Math.max(code ?? 0, than);
  };
  const refuse = (sentence: string): void => {
    world.complain(`flink-config: ${sentence}\n`);
    worse(USAGE);
  };

  onFiles('check', 'say what Flink refuses and what it silently ignores')
    .option('--max-warnings <number>', 'fail when there are more warnings', wholeNumber)
    .option('--fix', 'write into the files what can be mended without a second look')
    .action(async (names: string[], options: Common & { readonly maxWarnings?: number; readonly fix?: true }) => {
      if (options.fix === true && names.includes('-')) {
        refuse('--fix writes into files, and standard input is none: name the files.');
        return;
      }
      const read = await analysed(names, options);
      const mended = options.fix === true ? await mend(read) : undefined;
      for (const refusal of mended?.refusals ?? []) refuse(refusal);
      if (mended !== undefined && options.format === 'json') for (const { name, made } of mended.mended) world.complain(`flink-config: ${name}: ${made.length} mended.\n`);
      if (mended !== undefined && options.format !== 'json') world.write(mendedPretty(mended, colours));
      const files = mended?.files ?? read;
      if (files.length > 0 || options.format === 'json') world.write(options.format === 'json' ? checkJson(files) : checkPretty(files, colours));
      const counts = countsOf(files);
      if (counts.error > 0 || counts.warning > (options.maxWarnings ?? Infinity)) worse(1);
    });

  onFiles('explain', 'show every memory pool of the processes')
    .addOption(new Option('--process <process>', 'one process only').choices(['taskmanager', 'jobmanager']))
    .action(async (names: string[], options: Common & { readonly process?: Process }) => {
      const processes: readonly Process[] = options.process === undefined ? ['taskmanager', 'jobmanager'] : [options.process];
      const files = await analysed(names, options);
      if (files.length > 0 || options.format === 'json') world.write(options.format === 'json' ? explainJson(files, processes) : explainPretty(files, processes, colours));
      if (files.some(({ analysis }) => refuses(analysis, processes))) worse(1);
    });

  onFiles('effective', 'print the flat settings as Flink reads them', ['pretty', 'json', 'properties'])
    .option('--show-secrets', 'print passwords and keys as they are')
    .action(async (names: string[], options: Common & { readonly showSecrets?: boolean }) => {
      const secrets = options.showSecrets === true;
      const files = await analysed(names, options);
      if (options.format === 'json') world.write(effectiveJson(files, secrets));
      else if (options.format === 'properties') world.write(effectiveProperties(files, secrets));
      else if (files.length > 0) world.write(effectivePretty(files, secrets, colours));
      if (files.some(({ analysis }) => !analysis.file.loads)) worse(1);
    });

  command('options', 'search the options: key, type, default, what they are for', ['pretty', 'json'])
    .argument('[text...]', 'part of a key, or several words')
    .action(async (words: readonly string[], options: Common) => {
      const release = options.flinkVersion ?? NEWEST_VERSION;
      const { additional } = await named(options);
      const explained = await wordsOnce(loadWords)();
      const found = findOptions(release, words.length === 0 ? undefined : words.join(' '), explained, additional);
      world.write(options.format === 'json' ? optionsJson(found, release, explained) : optionsPretty(found, release, explained, colours));
      if (found.length === 0) worse(1);
    });

  onFile('tune', 'change a file for a goal; without --write or --diff the new text goes to standard output')
    .requiredOption('--for <profile>', `goals, with commas between: ${PROFILES.map(({ name }) => name).join(', ')}`)
    .addOption(new Option('--set <name=value>', 'answer to a question of a profile; can be given several times').argParser(severalTimes))
    .addOption(new Option('--write', 'write the new text into the file').conflicts('diff'))
    .option('--diff', 'print the change as a unified diff')
    .action(async (name: string, options: Common & { readonly for: string; readonly set?: readonly string[]; readonly write?: true; readonly diff?: true }) => {
      const profiles = profilesFor(options.for, PROFILES);
      if (typeof profiles === 'string' || (options.write === true && name === '-')) {
        refuse(typeof profiles === 'string' ? profiles : '--write writes into a file, and standard input is none: name the file.');
        return;
      }
      const [file, ...more] = await analysed([name], options);
      if (file === undefined || more.length > 0) {
        if (more.length > 0) refuse(`${name} is more than one file: tune takes one.`);
        return;
      }
      const answers = answersFor(options.set ?? [], profiles, file.analysis);
      if (typeof answers === 'string') {
        refuse(answers);
        return;
      }
      const outcome = tuneFile(file.analysis, profiles, answers);
      if ('impossible' in outcome) {
        world.complain(`flink-config: ${file.name}: ${outcome.impossible}\n`);
        worse(1);
        return;
      }
      const write = options.write === true && outcome.text !== file.analysis.text;
      const refusal = write ? await writeText(file.name, file.analysis.text, outcome.text) : undefined;
      if (refusal !== undefined) refuse(`${file.name}: not written (${refusal}).`);
      const pretty = tunePretty(file.name, file.analysis, profiles, outcome, colours);
      if (options.format === 'json') world.write(tuneJson(file.name, file.analysis, profiles, outcome, write && refusal === undefined));
      else if (options.write === true) world.write(pretty);
      else {
        // What it does goes beside the text: the text can be sent on.
        world.complain(pretty);
        world.write(options.diff === true ? tuneDiff(file.name, file.analysis.text, outcome) : outcome.text);
      }
    });

  program.command('lsp').description('serve editors by the Language Server Protocol').requiredOption('--stdio', 'speak over standard input and output')
    .action(() => {
      code = undefined;
      world.serve();
    });

  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    throw error;
  }
  return code;
}

function release(text: string): FlinkVersion {
  const version = parseFlinkVersion(text);
  if (version === undefined) throw new InvalidArgumentError(`Known releases: ${FLINK_VERSIONS.join(', ')}.`);
  return version;
}

const severalTimes = (value: string, before: readonly string[] | undefined): readonly string[] => [...before ?? [], value];

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
}

function withoutUndefined<T extends object>(values: T): Partial<{ [K in keyof T]: Exclude<T[K], undefined> }> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<{ [K in keyof T]: Exclude<T[K], undefined> }>;
}
