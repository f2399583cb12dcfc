/** Loads the words on Flink's options: a large text that few commands need. */
export async function loadWords(): Promise<unknown> {
  const { wordsData } = await import('../words/data.js');
  return wordsData;
}
