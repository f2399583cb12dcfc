/** The version of this program; a test holds it to package.json. */
export const VERSION = '0.1.0';

const DOCS = 'https://github.com/flink-config/flink-config/blob/main/docs';

/** The page that explains a problem's code. */
export function pageOf(code: string): string {
  return `${DOCS}/rules/${code}.md`;
}

/** The page that explains a file of the user's, or the goals of tuning. */
export function guideTo(form: 'additional-options' | 'policy' | 'tuning'): string {
  return `${DOCS}/${form}.md`;
}
