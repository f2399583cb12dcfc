import { Range, Selection, TextEditorRevealType, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import type { LanguageServer } from '../languageServer.js';
import { chooseAnswer, chooseGoals, showNotes, type Goal } from './choices.js';
import type { Note, Previews, Tuning } from './preview.js';

type Answers = Readonly<Record<string, string>>;
type Preview = { readonly text: string; readonly effect: string; readonly notes: readonly Note[]; readonly edits: readonly TextEdit[] } | { readonly impossible: string };

/** Tunes files through the server: asks for the goal, shows the difference, applies it. Nothing is written before it was seen. */
export class Tuner {
  readonly #server: LanguageServer;
  readonly #previews: Previews;

  constructor(server: LanguageServer, previews: Previews) {
    this.#server = server;
    this.#previews = previews;
  }

  /** Shows what tuning makes of a file, the one in the active editor where none is named. A goal that is named is taken as it was offered, and nothing is asked unless `asks`. */
  async tune(uri?: string, profile?: string, asks = profile === undefined): Promise<void> {
    const file = uri === undefined ? window.activeTextEditor?.document.uri : Uri.parse(uri, true);
    if (file === undefined) return;
    const goals = await this.#server.request<readonly Goal[] | null>('flinkConfig/tune/goals', { textDocument: { uri: file.toString() } });
    if (goals === null || goals === undefined) {
      void window.showInformationMessage('This file is no Flink configuration.');
      return;
    }
    const chosen = profile === undefined ? await chooseGoals(goals) : goals.filter(one => one.profile === profile);
    if (chosen.length === 0) {
      if (profile !== undefined) void window.showInformationMessage('There is nothing to do for this goal in the file as it stands.');
      return;
    }
    const answers = asks ? await this.#ask(file, chosen) : {};
    if (answers !== undefined) await this.#show(file, chosen, answers);
  }

  /** Writes what the active preview shows into its file, as one step that can be undone. If the file has changed, the preview follows and stays. */
  async apply(): Promise<void> {
    const tuning = this.#previews.active;
    if (tuning === undefined) return;
    const preview = await this.#preview(tuning.file, tuning.profiles, tuning.answers);
    if (preview === undefined) return;
    if (preview.text !== tuning.text) {
      this.#previews.update({ ...tuning, ...shownOf(preview) });
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

  async #show(file: Uri, goals: readonly Goal[], answers: Answers): Promise<void> {
    const profiles = goals.map(({ profile }) => profile);
    const preview = await this.#preview(file, profiles, answers);
    if (preview === undefined) return;
    if (preview.edits.length === 0) {
      void window.showInformationMessage('Nothing to do: the configuration is so already.');
      return;
    }
    const tuning: Tuning = { file, profiles, answers, ...shownOf(preview) };
    await this.#previews.show(tuning, `${file.path.slice(file.path.lastIndexOf('/') + 1)} ↔ ${tunedFor(goals)}`);
    void showNotes(preview.notes);
  }

  /** The outcome; undefined where there is none, after the user was told why. */
  async #preview(file: Uri, profiles: readonly string[], answers: Answers): Promise<Exclude<Preview, { readonly impossible: string }> | undefined> {
    const preview = await this.#ofServer(file, profiles, answers);
    if (preview === undefined || 'impossible' in preview) {
      void window.showWarningMessage(preview?.impossible ?? 'The language server does not answer.');
      return undefined;
    }
    return preview;
  }

  async #ofServer(file: Uri, profiles: readonly string[], answers: Answers): Promise<Preview | undefined> {
    return await this.#server.request<Preview | null>('flinkConfig/tune/preview', { textDocument: { uri: file.toString() }, profiles, answers }) ?? undefined;
  }

  /** Asks what the goals ask, once for each name; undefined where the user gives it up. What is left empty stays unanswered. */
  async #ask(file: Uri, goals: readonly Goal[]): Promise<Answers | undefined> {
    const answers: Record<string, string> = {};
    const asked = new Set<string>();
    for (const { profile, title, questions } of goals) {
      for (const [at, question] of questions.entries()) {
        if (asked.has(question.name)) continue;
        asked.add(question.name);
        const shown = { title: `${title} (${at + 1}/${questions.length})`, ignoreFocusOut: true };
        const answer = question.kind === 'choice'
          ? await chooseAnswer(question, shown)
          : await window.showInputBox({
            ...shown, prompt: question.title, value: question.preset ?? '',
            validateInput: async typed => {
              const preview = typed.trim() === '' ? undefined : await this.#ofServer(file, [profile], { ...answers, [question.name]: typed.trim() });
              return preview !== undefined && 'impossible' in preview ? preview.impossible : undefined;
            },
          });
        if (answer === undefined) return undefined;
        if (answer.trim() !== '') answers[question.name] = answer.trim();
      }
    }
    return answers;
  }
}

function shownOf({ text, notes, edits }: Exclude<Preview, { readonly impossible: string }>): Pick<Tuning, 'text' | 'notes' | 'changedLines'> {
  // Where lines come or go before them, the changed lines of the preview are further down.
  let moved = 0;
  const changedLines = new Set<number>();
  for (const { range, newText } of edits) {
    const lines = newText.split('\n').length - 1;
    for (let line = 0; line <= lines; line++) changedLines.add(range.start.line + moved + line);
    moved += lines - (range.end.line - range.start.line);
  }
  return { text, notes, changedLines };
}

/** The end of the comparison's title: `tuned for HashMap`, `make the memory fit`. */
function tunedFor(goals: readonly Goal[]): string {
  const [first] = goals;
  if (first === undefined || goals.length > 1) return `tuned for ${goals.map(({ title }) => title.replace(/^Tune for /, '')).join(', ')}`;
  return `${first.title.charAt(0).toLowerCase()}${first.title.slice(1).replace(/^une /, 'uned ')}`;
}
