import { linked, sources } from './rules.mjs';

/** A file that every goal has something to ask about. */
const ASKED = 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\n';

/** docs/tuning.md: the goals that a configuration can be tuned for, from their registry. */
export async function tuningPage() {
  const { PROFILES, Analysis, tuneContextOf } = await sources();
  const context = tuneContextOf(new Analysis({ name: 'config.yaml', text: ASKED }));
  return `# Tuning

A goal changes what Flink's guides and those who run it would set for it, and nothing else: comments, order and style stay, the memory is derived again to the byte, and applied a second time it changes nothing. Goals combine. Nothing is written before its effect was seen:

![The goals that a configuration can be tuned for, each with what it does above all and what it costs](../images/goals.png)

- In VS Code: the light bulb on a memory setting, the lens *Tune…*, or the command *Flink: Tune This Configuration…*. Each shows the file beside what it would be, with the numbers of both sides in hints and hovers; *Apply* writes it as one step that can be undone, *Discard* leaves the file alone.
- On the command line: \`flink-config tune FILE --for ${PROFILES[1].name},${PROFILES[3].name} --diff\`, with \`--set name=value\` for the answers below, and \`--write\` to write it. Without either the new text is printed.
- In any other editor: code actions of the kind \`refactor.rewrite.flinkConfig.tune\` with the edit.

Sources: H is Flink's documentation or code, M vendors and maintainers, L contested or a number of our own; what rests on M or L is a starting point, and a question asks for another number where one matters. What a goal does not do, and by which evidence it went, it says beside the change.

${PROFILES.map(profile => section(profile, context)).join('\n\n')}
`;
}

function section(profile, context) {
  const { name, title, summary, cost, sources: from } = profile;
  const questions = profile.questions(context).map(({ name: question, title: asks, preset, choices }) => `- \`${question}\`: ${asks}${preset === undefined ? '' : ` Without an answer: \`${preset}\`.`}${choices === undefined ? '' : ` One of ${choices.map(({ value }) => `\`${value}\``).join(', ')}.`}`);
  return `## \`${name}\`: ${title}

${summary} ${cost}
${questions.length === 0 ? '' : `\nIt asks:\n\n${questions.join('\n')}\n`}
Sources: ${linked(from).join('; ')}.`;
}
