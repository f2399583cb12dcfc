import type { Hover, MarkupContent, Position } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { Setting, TextRange } from '../document/types.js';
import { isSensitive } from '../flink/options/sensitive.js';
import { followed } from '../fixes/advice.js';
import type { KeyMatch, Option } from '../flink/options/types.js';
import { breakdown, breakdownHead, type Presentation } from '../show/breakdown.js';
import { comparison } from '../show/comparison.js';
import { MARKUP, type Markup } from '../show/markup.js';
import { additionalLines, constantsLine, docsLink, factsLine, inPlainUnits, otherNamesLine } from '../show/option.js';
import type { Focus, Process, ProcessDerivation } from '../show/pools.js';
import { focusOf, memoryRole } from '../show/roles.js';
import { stateBackendLines } from '../show/stateBackend.js';
import { descriptionLines, guidanceList, plainWords } from '../show/words.js';

/**
 * What is known of the option, or the process, under the cursor; null where there is nothing to tell. With the text `before` a change, over memory and over
 * what has changed, what the change does to every pool.
 */
export function hover(analysis: Analysis, position: Position, view: Presentation, before?: Analysis): (Hover & { readonly contents: MarkupContent }) | null {
  const offset = analysis.lines.offsetAt(position);
  const setting = analysis.settingAt(offset);
  if (setting === undefined) return null;
  const presentation = { ...view, pictures: view.pictures && analysis.settings.pictures };
  const part = setting.path.findIndex(({ range }) => range.start <= offset && offset <= range.end);
  const found = part >= 0 && part < setting.path.length - 1
    ? parentHover(analysis, setting, part, presentation, before)
    : settingHover(analysis, setting, presentation, part < 0 ? setting.valueRange : setting.keyRange, before);
  if (found === undefined) return null;
  return {
    contents: { kind: view.level === 'plaintext' ? 'plaintext' : 'markdown', value: found.paragraphs.filter(text => text !== undefined && text !== '').join('\n\n') },
    range: analysis.lines.rangeOf(found.range),
  };
}

interface Found {
  readonly paragraphs: readonly (string | undefined)[];
  readonly range: TextRange;
}

/** Over `taskmanager:` or `taskmanager: memory:` the whole process. */
function parentHover(analysis: Analysis, setting: Setting, part: number, presentation: Presentation, before: Analysis | undefined): Found | undefined {
  const prefix = setting.path.slice(0, part + 1).map(({ text }) => text).join('.');
  const range = setting.path[part]?.range;
  const process = /^(taskmanager|jobmanager)(\.memory)?$/.exec(prefix)?.[1] as Process | undefined;
  if (process === undefined || range === undefined) return undefined;
  const shown = breakdown(derivationOf(process, analysis), 'totalProcess', presentation);
  const compared = before === undefined ? [] : comparison(before, analysis, presentation);
  return { range, paragraphs: [...compared, breakdownHead(compared.length > 0 ? { ...shown, picture: undefined } : shown), refusedFile(analysis, presentation), shown.bytes === undefined ? undefined : shown.rule, shown.bytes] };
}

function settingHover(analysis: Analysis, setting: Setting, presentation: Presentation, range: TextRange, before: Analysis | undefined): Found | undefined {
  const match = analysis.match(setting.key);
  const markup = MARKUP[presentation.level];
  const option = optionOf(match);
  if (option === undefined) {
    const line = matchLine(match, setting.key, analysis, markup);
    const family = match.kind === 'family' ? presentation.words?.ofFamily(match.family) : undefined;
    return line === undefined ? undefined : { range, paragraphs: [line, family === undefined ? undefined : plainWords(family, presentation.level)] };
  }
  const role = memoryRole(option.key);
  const raw = { text: setting.value, javaType: setting.javaType };
  const { level } = presentation;
  const words = presentation.words?.of(option);
  const described = descriptionLines(words, option, level);
  const facts = [
    ...additionalLines(option, markup), factsLine(option, markup), described.length > 1 ? undefined : constantsLine(option, markup), ...described, matchLine(match, setting.key, analysis, markup), otherNamesLine(option, markup), guidanceList(words, option, analysis.version, level),
  ];
  const links = docsLink(option, analysis.version, presentation.level);
  const stateBackend = stateBackendLines(option.key, analysis.configuration, analysis.version, analysis.taskManager, markup);
  const compared = before === undefined || (role === undefined && before.configuration.get(setting.key) === setting.value) ? [] : comparison(before, analysis, presentation);
  const advised = before === undefined ? adviceAt(analysis, range, presentation) : [];
  if (role === undefined) {
    return { range, paragraphs: [...compared, inForce(analysis, setting, option, inPlainUnits(option, raw, analysis.version), markup), ...stateBackend, ...advised, presentation.level === 'plaintext' ? '' : '---', ...facts, links] };
  }
  const focus: Focus = focusOf(role, setting.value);
  const shown = breakdown(derivationOf(role.process, analysis), focus, presentation, setting.key);
  const head = breakdownHead(compared.length > 0 ? { ...shown, picture: undefined } : shown);
  const noEffect = notInForce(analysis, setting, match, markup);
  return {
    range,
    paragraphs: [...compared, head, wayOut(derivationOf(role.process, analysis), presentation), noEffect, refusedFile(analysis, presentation), ...stateBackend, ...advised, shown.rule, ...facts, [shown.exact, shown.use].filter(text => text !== undefined).join(' · '), shown.bytes, links],
  };
}

/** First line over an option that is no memory pool: what is in force, and why. */
function inForce(analysis: Analysis, setting: Setting, option: Option, plainUnits: string | undefined, { bold, code }: Markup): string {
  const other = winnerOf(analysis, setting, analysis.match(setting.key));
  const winner = other ?? setting;
  const value = isSensitive(winner.key) ? '***' : oneLine(winner.value);
  const shown = value === '' ? 'the empty text' : code(value);
  const units = plainUnits !== undefined && other === undefined && value !== '***' ? ` = ${plainUnits}` : '';
  const why = other === undefined ? 'set here' : `set in line ${analysis.lines.positionAt(other.keyRange.start).line + 1}; this line has no effect`;
  const preset = other === undefined && option.default !== null && option.default.toLowerCase() === value.toLowerCase() ? ', which is the default' : '';
  return `${bold(`In force: ${shown}${units}`)} ${why}${preset}`;
}

/** Over a memory setting that another one overrides: which one is in force. */
function notInForce(analysis: Analysis, setting: Setting, match: KeyMatch, { code }: Markup): string | undefined {
  const winner = winnerOf(analysis, setting, match);
  if (winner === undefined) return undefined;
  return `This line has no effect: ${code(winner.key)} in line ${analysis.lines.positionAt(winner.keyRange.start).line + 1} is in force.`;
}

/** The setting that is in force in place of this one: the same key written later, or the option's own name beside an old one. */
function winnerOf(analysis: Analysis, setting: Setting, match: KeyMatch): Setting | undefined {
  const current = match.kind === 'deprecated' || match.kind === 'fallback' ? analysis.effective.get(match.option.key) : undefined;
  const winner = current ?? analysis.effective.get(setting.key);
  return winner === setting ? undefined : winner;
}

/** What a key is when it is not plainly an option of this release. */
function matchLine(match: KeyMatch, key: string, analysis: Analysis, { code }: Markup): string | undefined {
  switch (match.kind) {
    case 'option': return match.option.key === key ? undefined : `Here: ${code(key)}`;
    case 'map-entry': return `The entry ${code(match.entry)} of this map`;
    case 'deprecated': return `${code(key)} is an old name; use ${code(match.option.key)}.`;
    case 'fallback': return `${code(key)} is read while ${code(match.option.key)} is not set.`;
    case 'family': return `${code(key)} belongs to ${code(match.family)}: Flink hands these keys on without knowing them one by one.`;
    case 'removed': return `Flink ${analysis.version} does not read ${code(key)}; the last release that did is ${match.until}.${match.successor === undefined ? '' : ` Use ${code(match.successor)}.`}`;
    case 'not-yet': return `Flink ${analysis.version} does not read ${code(key)}; it comes with ${match.since}.`;
    case 'unknown': return undefined;
  }
}

function refusedFile(analysis: Analysis, { level }: Presentation): string | undefined {
  return analysis.file.loads ? undefined : `${MARKUP[level].icon('error')}Flink refuses the file as it stands; these are the numbers of the settings that can be made out.`;
}

/** What following the advice at a place would do, and where it comes from; the sentence itself stands among the problems. */
function adviceAt(analysis: Analysis, { start, end }: TextRange, presentation: Presentation): readonly string[] {
  const { text, icon } = MARKUP[presentation.level];
  return analysis.problems.filter(({ advice, range }) => advice !== undefined && range.start <= end && start <= range.end).flatMap(({ advice }) => {
    const [way] = advice?.ways ?? [];
    const outcome = way === undefined ? undefined : followed(analysis, way);
    // A page can stand twice: for what it says, and for a number that is an example there.
    const pages = advice?.sources.filter(({ url }, at, all) => all.findIndex(other => other.url === url) === at);
    const sources = pages?.map(({ title, url }) => (presentation.level === 'plaintext' ? `${title}: ${url}` : `[${text(title)}](${url})`)).join(' · ');
    return [
      ...(way === undefined || outcome === undefined ? [] : [`${icon('lightbulb')}${text(way.title)}:`, ...comparison(outcome.before, outcome.after, presentation)]),
      ...(sources === undefined ? [] : [`Why: ${sources}`]),
    ];
  });
}

/** Over memory that Flink refuses for its amounts: what makes it fit, under a rule that the user picks. */
function wayOut({ derivation }: ProcessDerivation, { commandsFor, level }: Presentation): string | undefined {
  if (derivation.ok || commandsFor === undefined || derivation.refusal.code === 'memory-not-configured') return undefined;
  const given = encodeURIComponent(JSON.stringify([commandsFor, 'fit', true]));
  return `[${MARKUP[level].icon('wand')}Make it fit…](command:flinkConfig.tune?${given} "Choose what stays, and see the difference first")`;
}

function optionOf(match: KeyMatch): Option | undefined {
  return 'option' in match && match.kind !== 'not-yet' ? match.option : undefined;
}

function derivationOf(process: Process, { taskManager, jobManager }: Analysis): ProcessDerivation {
  return process === 'taskmanager' ? { process, derivation: taskManager } : { process, derivation: jobManager };
}

function oneLine(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
