import { Range, Selection, TextEditorRevealType, Uri, window, workspace, WorkspaceEdit, type QuickPickItem } from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import type { LanguageServer } from '../languageServer.js';
import type { Previews, Tuning } from './preview.js';

/** What the server says of a goal (`flinkConfig/tune/goals`). */
interface Goal {
  readonly profile: string;
  readonly title: string;
  readonly icon: string;
  readonly effect: string;
  readonly cost: string;
  readonly questions: readonly Question[];
}

interface Question {
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  readonly choices?: readonly { readonly value: string; readonly title: string }[];
  readonly preset?: string;
}

type Answers = Readonly<Record<string, string>>;
type Preview = { readonly text: string; readonly effect: string; readonly notes: readonly string[]; readonly edits: readonly TextEdit[] } | { readonly impossible: string };

/** Tunes files through the server: asks for the goal, shows the difference, applies it. Nothing is written before it was seen. */
export class Tuner {
  readonly #server: LanguageServer;
  readonly #previews: Previews;

  constructor(server: LanguageServer, previews: Previews) {
    this.#server = server;
    this.#previews = previews;
  }

  /** Shows what tuning makes of a file, the one in the active editor where none is named. A goal that is named is taken as it was offered: nothing is asked. */
  async tune(uri?: string, profile?: string): Promise<void> {
    const file = uri === undefined ? window.activeTextEditor?.document.uri : Uri.parse(uri, true);
    if (file === undefined) return;
    const goals = await this.#server.request<readonly Goal[] | null>('flinkConfig/tune/goals', { textDocument: { uri: file.toString() } });
    if (goals === null || goals === undefined) {
      void window.showInformationMessage('This file is no Flink configuration.');
      return;
    }
    const goal = profile === undefined ? await choose(goals) : goals.find(one => one.profile === profile);
    if (goal === undefined) return;
    const answers = profile === undefined ? await this.#ask(file, goal) : {};
    if (answers !== undefined) await this.#show(file, goal, answers);
  }

  /** Writes what the active preview shows into its file, as one step that can be undone. If the file has changed, the preview follows and stays. */
  async apply(): Promise<void> {
    const tuning = this.#previews.active;
    if (tuning === undefined) return;
    const preview = await this.#preview(tuning.file, tuning.profile, tuning.answers);
    if (preview === undefined) return;
    if (preview.text !== tuning.text) {
      this.#previews.update({ ...tuning, text: preview.text });
      void window.showInformationMessage('The file has changed meanwhile. The preview is new: look at it, and apply it then.');
      return;
    }
    const edits = preview.edits.map(({ range, newText }) => ({ range: new Range(range.start.line, range.start.character, range.end.line, range.end.character), newText }));
    const edit = new WorkspaceEdit();
    for (const { range, newText } of edits) edit.replace(tuning.file, range, newText);
    if (!await workspace.applyEdit(edit)) {
      void window.showErrorMessage('The file could not be changed: it may be read-only.');
      return;
    }
    await this.#previews.close();
    const editor = await window.showTextDocument(tuning.file);
    const [first] = edits;
    if (first === undefined) return;
    editor.selection = new Selection(first.range.start, first.range.start);
    editor.revealRange(first.range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Leaves the file as it is. */
  discard(): Promise<void> {
    return this.#previews.close();
  }

  async #show(file: Uri, goal: Goal, answers: Answers): Promise<void> {
    const preview = await this.#preview(file, goal.profile, answers);
    if (preview === undefined) return;
    if (preview.edits.length === 0) {
      void window.showInformationMessage('Nothing to do: the configuration is so already.');
      return;
    }
    const tuning: Tuning = { file, profile: goal.profile, answers, text: preview.text };
    await this.#previews.show(tuning, `${file.path.slice(file.path.lastIndexOf('/') + 1)} ↔ ${goal.title.charAt(0).toLowerCase()}${goal.title.slice(1).replace(/^une /, 'uned ')}`);
    const [note] = preview.notes;
    if (note !== undefined) void window.showInformationMessage(preview.notes.length === 1 ? note : `${note} (and ${preview.notes.length - 1} more: flink-config tune prints them all)`);
  }

  /** The outcome; undefined where there is none, after the user was told why. */
  async #preview(file: Uri, profile: string, answers: Answers): Promise<Exclude<Preview, { readonly impossible: string }> | undefined> {
    const preview = await this.#ofServer(file, profile, answers);
    if (preview === undefined || 'impossible' in preview) {
      void window.showWarningMessage(preview?.impossible ?? 'The language server does not answer.');
      return undefined;
    }
    return preview;
  }

  async #ofServer(file: Uri, profile: string, answers: Answers): Promise<Preview | undefined> {
    return await this.#server.request<Preview | null>('flinkConfig/tune/preview', { textDocument: { uri: file.toString() }, profile, answers }) ?? undefined;
  }

  /** Asks what the goal asks; undefined where the user gives it up. What is left empty stays unanswered. */
  async #ask(file: Uri, { profile, title, questions }: Goal): Promise<Answers | undefined> {
    const answers: Record<string, string> = {};
    for (const [at, question] of questions.entries()) {
      const shown = { title: `${title} (${at + 1}/${questions.length})`, ignoreFocusOut: true };
      const answer = question.kind === 'choice'
        ? (await window.showQuickPick(presetFirst(question), { ...shown, placeHolder: question.title }))?.value
        : await window.showInputBox({
          ...shown, prompt: question.title, value: question.preset ?? '',
          validateInput: async typed => {
            const preview = typed.trim() === '' ? undefined : await this.#ofServer(file, profile, { ...answers, [question.name]: typed.trim() });
            return preview !== undefined && 'impossible' in preview ? preview.impossible : undefined;
          },
        });
      if (answer === undefined) return undefined;
      if (answer.trim() !== '') answers[question.name] = answer.trim();
    }
    return answers;
  }
}

async function choose(goals: readonly Goal[]): Promise<Goal | undefined> {
  if (goals.length === 0) {
    void window.showInformationMessage('There is nothing to tune: every goal is reached, or Flink refuses the file as it stands.');
    return undefined;
  }
  const items = goals.map((goal): QuickPickItem & { readonly goal: Goal } => ({ goal, label: `$(${goal.icon}) ${goal.title}`, description: goal.effect, detail: goal.cost }));
  return (await window.showQuickPick(items, { title: 'Tune This Configuration', placeHolder: 'What for? The difference is shown before anything is written', matchOnDetail: true }))?.goal;
}

function presetFirst({ choices = [], preset }: Question): readonly (QuickPickItem & { readonly value: string })[] {
  const items = choices.map(({ value, title }) => ({ value, label: title, ...(value === preset ? { description: 'proposed' } : {}) }));
  return [...items.filter(({ value }) => value === preset), ...items.filter(({ value }) => value !== preset)];
}
