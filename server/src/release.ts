/** The version of this program; a test holds it to package.json. */
export const VERSION = '0.1.0';

const PAGES = 'https://github.com/flink-config/flink-config/blob/main/docs/rules';

/** The page that explains a problem's code. */
export function pageOf(code: string): string {
  return `${PAGES}/${code}.md`;
}
