// Downloads the current VS Code, and prints the path of its executable as the last line.   node vscode-download.mjs <folder> <network timeout in ms>
import { downloadAndUnzipVSCode } from '@vscode/test-electron';

const [folder, timeout] = process.argv.slice(2);
console.log(await downloadAndUnzipVSCode({ version: 'stable', cachePath: folder, timeout: Number(timeout) }));
