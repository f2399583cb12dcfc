import { FlatConfiguration } from './document/configuration.js';
import { EffectiveSettings } from './document/effective.js';
import { directivesOf, type Directives } from './document/directives.js';
import { LineIndex } from './document/lineIndex.js';
import { parseFile } from './document/parse.js';
import { tooLarge } from './document/size.js';
import type { DocumentProblem, ParsedFile, Setting, TextRange } from './document/types.js';
import { factsOf, type Evidence, type Facts, type Told } from './facts.js';
import { deriveJobManager } from './flink/memory/jobManager.js';
import { deriveTaskManager } from './flink/memory/taskManager.js';
import type { Configuration, Derivation, JobManagerMemory, TaskManagerMemory } from './flink/memory/types.js';
import type { AdditionalOptions } from './flink/options/additional.js';
import { optionsOf, type OptionTable } from './flink/options/table.js';
import type { KeyMatch } from './flink/options/types.js';
import type { FlinkVersion } from './flink/version.js';
import { adviseFile, checkFile, inOrder, NOTHING_FOUND, withSeverities, type Findings } from './rules/check.js';
import type { FileContext, Policy, Problem } from './rules/types.js';
import { DEFAULT_SETTINGS, type UserSettings } from './userSettings.js';

/** What an analysis is made of. */
export interface AnalysisInput {
  /** The file's name without its folder: it tells the grammar. */
  readonly name: string;
  readonly text: string;
  readonly settings?: UserSettings;
  readonly evidence?: Evidence;
  /** What goes before everything that the file or its neighbours say. */
  readonly told?: Told;
  /** The options of the user's files. */
  readonly additional?: AdditionalOptions | undefined;
  /** The team's own rules. */
  readonly policy?: Policy | undefined;
  /** Whether a text is read however large it is: true where nobody is typing. */
  readonly whole?: boolean;
  /** What is wrong with the bytes behind the text, where they were read. */
  readonly encoding?: DocumentProblem | undefined;
  /** The analysis of the version before: what has not changed is taken over. */
  readonly previous?: Analysis | undefined;
}

/** What was found out of keys and of single settings. It depends on the options and the reporters alone, and goes from version to version of a document. */
interface Known {
  readonly matches: Map<string, KeyMatch>;
  /** Those of the last version that was checked. */
  findings: Findings;
}

/** Everything that is known of one version of one file: made once, each part when it is first asked for, read by every feature. */
export class Analysis {
  readonly name: string;
  readonly text: string;
  readonly file: ParsedFile;
  readonly facts: Facts;
  /** What comments in the file tell this tool. */
  readonly directives: Directives;
  readonly settings: UserSettings;
  /** Why the text is not read and no feature answers, where it is too large; as the beginning of a sentence. */
  readonly standsBack: string | undefined;
  readonly options: OptionTable;
  /** The setting in force for each key: Flink takes the one written last. */
  readonly effective: EffectiveSettings;
  /** The flat configuration as Flink sees it. */
  readonly configuration: Configuration;
  /** The factories of all reporters, one a line: they decide what the parameters of a reporter are. */
  readonly reporters: string;
  #lines: LineIndex | undefined;
  #taskManager: Derivation<TaskManagerMemory> | undefined;
  #jobManager: Derivation<JobManagerMemory> | undefined;
  #urgent: readonly Problem[] | undefined;
  #problems: readonly Problem[] | undefined;
  /** What rules look at. */
  #looked: FileContext | undefined;
  readonly #known: Known;
  /** What it was made of, without the version before, which would keep all others. */
  readonly #input: AnalysisInput;

  constructor(input: AnalysisInput) {
    const { name, text, settings = DEFAULT_SETTINGS, evidence = {}, told = {}, additional, whole = false, encoding, previous } = input;
    this.#input = { ...input, previous: undefined };
    this.name = name;
    this.text = text;
    this.settings = settings;
    this.standsBack = whole ? undefined : tooLarge(text);
    const { file, directives, facts } = read(name, this.standsBack === undefined ? text : '', previous?.file, directives => factsOf(directives, settings, evidence, told));
    this.directives = directives;
    this.file = encoding === undefined ? file : { ...file, loads: !encoding.refuses && file.loads, problems: [encoding, ...file.problems] };
    this.facts = facts;
    this.options = optionsOf(this.version, additional);
    this.effective = new EffectiveSettings(this.file.settings, previous?.effective);
    let reporters = '';
    for (const setting of this.file.settings) {
      if (setting.key.endsWith('.factory.class')) reporters += `${setting.key}=${setting.value}\n`;
    }
    this.reporters = reporters;
    this.configuration = new FlatConfiguration(this.effective, this.file.dialect);
    const known = previous?.options === this.options && previous.reporters === reporters ? previous.#known : undefined;
    // Keys that were only passed through while typing are dropped from time to time.
    this.#known = known !== undefined && known.matches.size < 2 * this.effective.size + 1000 ? known : { matches: new Map(), findings: NOTHING_FOUND };
  }

  /** The release that the file is for. */
  get version(): FlinkVersion {
    return this.facts.version.value;
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.standsBack === undefined ? this.text : this.text.slice(0, this.#firstLine.end)));
  }

  /** The TaskManager's memory as Flink would derive it from these settings, or its refusal. */
  get taskManager(): Derivation<TaskManagerMemory> {
    return (this.#taskManager ??= deriveTaskManager(this.configuration, this.version, { active: this.active }));
  }

  /** The JobManager's memory as Flink would derive it from these settings, or its refusal. */
  get jobManager(): Derivation<JobManagerMemory> {
    return (this.#jobManager ??= deriveJobManager(this.configuration, this.version, { active: this.active }));
  }

  /** All problems in the order of the text, with the user's severities, without those that a comment ignores. */
  get problems(): readonly Problem[] {
    if (this.#problems === undefined) {
      const advice = this.#told(adviseFile(this.#context));
      this.#problems = advice.length === 0 ? this.urgent : inOrder(this.urgent, advice);
    }
    return this.#problems;
  }

  /** The same without advice: what is wrong is told first. */
  get urgent(): readonly Problem[] {
    if (this.#urgent === undefined) {
      const { problems, findings } = checkFile(this.#context, key => this.options.suggest(key), this.#known.findings);
      this.#known.findings = findings;
      this.#urgent = this.#told(problems);
    }
    return this.#urgent;
  }

  #told(problems: readonly Problem[]): readonly Problem[] {
    return this.#notIgnored(withSeverities(problems, this.settings.rules));
  }

  get #context(): FileContext {
    return (this.#looked ??= {
      file: this.file, version: this.version, effective: this.effective, configuration: this.configuration, directives: this.directives,
      standsBack: this.standsBack, firstLine: this.#firstLine, policy: this.#input.policy,
      matchOf: (key: string) => this.match(key), optionOf: (key: string) => this.options.option(key), oldKeys: this.options.oldKeys,
      deployment: this.facts.deployment.presumed === true ? undefined : this.facts.deployment.value, facts: this.facts, taskManager: this.taskManager, jobManager: this.jobManager,
    });
  }

  /** The same file with another text, such as an edit would leave. Bytes that could not be read are in it as long as their marks are. */
  withText(text: string): Analysis {
    return new Analysis({ ...this.#input, text, encoding: text.includes('\ufffd') ? this.#input.encoding : undefined, previous: this });
  }

  /** What a key is in this release. */
  match(key: string): KeyMatch {
    const { matches } = this.#known;
    let match = matches.get(key);
    if (match === undefined) matches.set(key, (match = this.options.find(key, name => this.configuration.get(name))));
    return match;
  }

  /** The settings whose key or value touches an offset. */
  settingAt(offset: number): Setting | undefined {
    return this.file.settings.find(({ path, valueRange }) => valueRange.start <= offset && offset <= valueRange.end && valueRange.end > valueRange.start
      || path.some(({ range }) => range.start <= offset && offset <= range.end));
  }

  /** Kubernetes and YARN give a process its container: there the heap options of old mean the container's size. */
  get active(): boolean {
    return this.facts.deployment.value === 'kubernetes' || this.facts.deployment.value === 'yarn';
  }

  /** Where that stands which is about the file as a whole: its first line, as far as anyone looks. */
  get #firstLine(): TextRange {
    const start = this.text.startsWith('\ufeff') ? 1 : 0;
    const end = this.text.slice(start, start + LONGEST_FIRST_LINE).search(/[\r\n]/);
    return { start, end: end < 0 ? Math.min(this.text.length, start + LONGEST_FIRST_LINE) : start + end };
  }

  #notIgnored(problems: readonly Problem[]): readonly Problem[] {
    const { ignores } = this.directives;
    if (ignores.length === 0) return problems;
    const places = new Set(ignores.flatMap(({ line, wholeLine, codes }) => codes.flatMap(code => (wholeLine ? [`${line} ${code}`, `${line + 1} ${code}`] : [`${line} ${code}`]))));
    return problems.filter(({ code, range }) => !places.has(`${this.lines.positionAt(range.start).line} ${code}`));
  }
}

const LONGEST_FIRST_LINE = 1000;

/** The release decides the grammar of a flink-conf.yaml, and a comment in the file can name the release: read, look, and read again where that changes it. */
function read(name: string, text: string, previous: ParsedFile | undefined, factsFor: (directives: Directives) => Facts): { file: ParsedFile; directives: Directives; facts: Facts } {
  const presumed = factsFor({ fields: {}, ignores: [], problems: [] }).version.value;
  const file = parseFile(name, text, presumed, previous);
  const directives = directivesOf(file);
  const facts = factsFor(directives);
  const again = facts.version.value !== presumed && file.dialect === 'legacy';
  return { file: again ? parseFile(name, text, facts.version.value, previous) : file, directives, facts };
}
